/* read/people: how a record in XML says who is who: identifiers, names in parts, labels in print. */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/** vv_people_of: Returns: (transfer full): identifier → name as said, of everybody whom the document introduces. */
GHashTable *vv_people_of (xmlNode *root);

/**
 * vv_people_named:
 * @people: of vv_people_of()
 * @reference: an attribute: "#KučanMilan", "#hamlet #ghost", "/ontology/person/ann-roe"; else it is a name itself
 * @known: (out): whether @people has all of them; what it has not is made of the identifier: "Kučan Milan"
 *
 * Returns: (transfer full) (nullable): NULL where nobody is meant, or an identifier holds no name.
 */
char *vv_people_named (GHashTable *people, const char *reference, gboolean *known);

/** vv_people_shown: Returns: (transfer full) (nullable): the name that an element which names a speaker shows, as said
 *  and without what follows a label; NULL: it names nobody. */
char *vv_people_shown (const xmlNode *speaker);

/** vv_people_label: Returns: (transfer full): @printed, a label, without what only parts it from the text: "ANN.-". */
char *vv_people_label (const char *printed);

/** vv_people_label_size: Returns: how many bytes of an element that should only name the speaker do so: all, unless
 *  speech follows the label's mark. */
gsize vv_people_label_size (const char *printed);

G_END_DECLS
