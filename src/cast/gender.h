/* cast/gender: the tables by which a speaker's gender is told; a test runs every row. */
#pragma once

#include "cast/load.h"

G_BEGIN_DECLS

typedef struct
{
  enum
  {
    VV_WORD,  /* a whole word of the name or role */
    VV_FIRST, /* the first word */
    VV_END    /* the end of a word */
  } where;
  char gender; /* 'f' or 'm' */
  const char *word, *example;
} VvAddressed;

typedef struct
{
  char gender;
  const char *phrase; /* folded */
} VvChairAddress;

extern const VvAddressed vv_addressed[];
extern const gsize vv_addressed_n;
extern const VvChairAddress vv_chair_addresses[];
extern const gsize vv_chair_addresses_n;

/** 'f', 'm', or '?' where no row of the table tells. */
char vv_gender_of_name (const char *name);
char vv_gender_of_address (const char *said);

G_END_DECLS
