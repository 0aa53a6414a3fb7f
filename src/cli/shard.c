/* cli/shard: which part of a folder this process is to render: what the user says, or the engine that started it. */
#include "cli/render.h"

#define SHARDS_MOST 100000

/** Variables by which an engine numbers the processes of one job, and the one that tells the first number. */
static const struct
{
  const char *index, *first, *step, *count; /* all but index: NULL where there is none */
} engines[] = {
  { "SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_MIN", "SLURM_ARRAY_TASK_STEP", "SLURM_ARRAY_TASK_COUNT" }, /* sbatch(1) */
  { "JOB_COMPLETION_INDEX", NULL, NULL, NULL }, /* Kubernetes, indexed jobs: from 0 */
};

static gboolean
parse_number (const char *text, guint64 most, guint *number)
{
  guint64 value = 0;
  if (!text || !g_ascii_string_to_unsigned (text, 10, 0, most, &value, NULL))
    return FALSE;
  *number = (guint) value;
  return TRUE;
}

static guint
variable (const char *name, guint otherwise)
{
  guint value = otherwise;
  if (name)
    (void) parse_number (g_getenv (name), G_MAXUINT32, &value);
  return value;
}

/* "auto": FALSE when no engine has numbered this process. @shards stays when the engine does not tell it. */
static gboolean
ask_environment (guint *shard, guint *shards)
{
  for (gsize i = 0; i < G_N_ELEMENTS (engines); i++)
    {
      guint index = 0;
      if (!parse_number (g_getenv (engines[i].index), G_MAXUINT32, &index))
        continue;
      guint first = variable (engines[i].first, 0), step = MAX (variable (engines[i].step, 1), 1);
      *shard = (index - MIN (first, index)) / step + 1;
      *shards = variable (engines[i].count, *shards);
      return TRUE;
    }
  return FALSE;
}

gboolean
vv_shard_parse (const char *text, guint *shard, guint *shards, int *exit_code)
{
  *shard = *shards = 0;
  if (!text)
    return TRUE;
  g_auto (GStrv) parts = g_strsplit (text, "/", 2);
  gboolean named = parts[0] && g_str_equal (parts[0], "auto");
  guint told = 0;
  if ((!named && !parse_number (parts[0], SHARDS_MOST, shard)) || (!named && !parts[1])
      || (parts[1] && (!parse_number (parts[1], SHARDS_MOST, &told) || told == 0)))
    {
      *exit_code = vv_cli_usage ("render", "--shard must be K/N, such as 3/8, or auto, or auto/N, not '%s'", text);
      return FALSE;
    }
  *shards = told;
  if (named && !ask_environment (shard, shards))
    {
      *exit_code = vv_cli_usage ("render", "--shard auto: neither SLURM_ARRAY_TASK_ID nor JOB_COMPLETION_INDEX is set;"
                                           " say which part is wanted, such as --shard 3/8");
      return FALSE;
    }
  if (*shards == 0)
    {
      *exit_code = vv_cli_usage ("render", "--shard auto: the environment does not tell how many parts there are;"
                                           " say it, as in --shard auto/8");
      return FALSE;
    }
  if (told > 0 && *shards != told)
    {
      *exit_code = vv_cli_usage ("render", "--shard %s: the environment tells of %u parts", text, *shards);
      return FALSE;
    }
  if (*shard >= 1 && *shard <= *shards)
    return TRUE;
  *exit_code = vv_cli_usage ("render", "--shard %s: there is no part %u of %u", text, *shard, *shards);
  return FALSE;
}
