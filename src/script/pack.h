/* script/pack: the grammar of one kind of record, as data: voices/packs/NAME.yaml and what it extends.
 *
 * A pack is lists of rules, one list a section; in each, a pack's own rules are asked first, then those of the packs it
 * extends. docs/packs.md is the manual of the files. */
#pragma once

#include "script/script.h"

#include "core/yaml.h"

G_BEGIN_DECLS

typedef enum
{
  VV_SECTION_EVIDENCE,   /* what a record of this kind shows */
  VV_SECTION_LABELS,     /* who speaks: labels.h */
  VV_SECTION_APART,      /* so do lines that the markup sets apart: apart.h */
  VV_SECTION_SPOKEN,     /* what a bracket says of the language: labels.h */
  VV_SECTION_CAPACITIES, /* capacity.h */
  VV_SECTION_HEADERS,    /* lines before a statement: header.h */
  VV_SECTION_NARRATION,  /* what nobody says: narration.h */
  VV_SECTION_FURNITURE,  /* lines that belong to the page */
  VV_SECTIONS
} VvSection;

/** Which letters of ASCII a text may begin with that a pattern matches; found out as texts come. */
typedef struct _VvFirsts VvFirsts;

typedef struct
{
  char *name;       /* "un:presiding": of the pack in which it stands, and its own */
  int kind;         /* of its section: VvCapacityKind, VvHeaderKind, VvNarrationKind; 0 where there is but one */
  char *pattern;    /* PCRE, parts filled in; NULL for evidence by format only */
  GRegex *regex;    /* NULL where there is no pattern */
  VvFirsts *firsts; /* of a pattern that matches where a text begins; else NULL */
  char *example, *gives;
  guint company, sure; /* of a label: the same name must stand so often to count; to be believed by --strict */
  guint among;         /* of a label: some name of the record must stand so often for it to count */
  gboolean office;     /* of a label: the name is an office, "The President" */
  gboolean last;       /* of a label: asked after the rules of the packs that are extended, too */
  char *named;         /* of a label: the name, however it is printed; or NULL */
  char *alias;         /* of a label: another that names the same speaker from here on, "Q"; or NULL */
  guint weight, times; /* of evidence: what it adds when it is found so often */
  char *format;        /* of evidence: name of a reader, or NULL */
  const char *file;    /* borrowed */
  guint line, column;  /* of the pattern */
} VvRule;

struct _VvPack
{
  char *name, *about;
  GPtrArray *rules[VV_SECTIONS];        /* (element-type VvRule) */
  GHashTable *stop_words;               /* set: names that are no label, casefolded */
  GPtrArray *languages;                 /* (element-type VvLanguageName) as records write them */
  GPtrArray *capacity_words;            /* (element-type utf8): a paragraph with none of them has no capacity */
  GPtrArray *no_labels, *no_capacities; /* (element-type VvCounterExample) */
  const VvRule *without;                /* asked as if this rule were not there: for the test of its example */
};

typedef struct
{
  char *word, *language;
} VvLanguageName;

typedef struct
{
  char *text;
  const char *file; /* borrowed */
  guint line, column;
} VvCounterExample;

/** A file of a pack: its tree, read when the folder was. */
typedef struct
{
  char *name, *path;
  VvYaml *root;
  GPtrArray *evidence; /* (element-type VvRule) of this file alone */
} VvPackFile;

/** vv_pack_file_read: Returns: (transfer full) (nullable): NULL with every mistake of form and of the evidence. */
VvPackFile *vv_pack_file_read (const char *path, GError **error);
void vv_pack_file_free (VvPackFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvPackFile, vv_pack_file_free)

/**
 * vv_pack_build:
 * @files: (element-type VvPackFile): the pack itself, then those it extends, nearest first
 *
 * Returns: (transfer full) (nullable): NULL with %VV_ERROR_INPUT: every mistake of every file at its place, patterns
 *     that are none included.
 */
VvPack *vv_pack_build (GPtrArray *files, GError **error);
void vv_pack_free (VvPack *pack);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvPack, vv_pack_free)

VvFirsts *vv_firsts_new (void);
void vv_firsts_free (VvFirsts *firsts);

/**
 * vv_rule_match: does @pack, which has @rule, match @text from byte @from on? At @from itself, where the section's
 * rules tell how a text begins: labels, brackets of languages, narration, furniture.
 * @match: (out) (optional) (transfer full): what matched; not set when nothing does
 */
gboolean vv_rule_match (const VvPack *pack, const VvRule *rule, const char *text, gsize from, GMatchInfo **match);

/** vv_pack_find: Returns: (nullable): the first rule of @section that matches. */
const VvRule *vv_pack_find (const VvPack *pack, VvSection section, const char *text, GMatchInfo **match);

G_END_DECLS
