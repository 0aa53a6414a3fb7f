/* cli/check: the verb "check". */
#include "cli/cli.h"

#include "core/json.h"
#include "core/text.h"

#include <stdio.h>

static void
print_text (const char *path, const VvCheck *check)
{
  g_autofree char *length = vv_duration_text ((double) check->length / VV_SAMPLES_PER_SECOND);
  g_autofree char *name = vv_text_mask (path);
  printf ("%s: %s, %s, %u chapter%s, %.1f LUFS, true peak %.1f dBTP\n", name,
          check->problems->len == 0 ? "sound" : "NOT SOUND", length, check->chapters, check->chapters == 1 ? "" : "s",
          check->loudness_lufs, check->true_peak_dbtp);
  for (guint i = 0; i < check->problems->len; i++)
    printf ("%s: %s\n", name, (const char *) g_ptr_array_index (check->problems, i));
}

/* The beginning of a record. JSON is UTF-8: a name that is not has its bytes beside, as in a report. */
static void
begin_record (JsonBuilder *builder, const char *path, gboolean sound)
{
  g_autofree char *name = g_utf8_make_valid (path, -1);
  g_autofree char *escaped = g_uri_escape_string (path, G_URI_RESERVED_CHARS_ALLOWED_IN_PATH, FALSE);
  json_builder_begin_object (builder);
  vv_json_add_text (builder, "file", name);
  if (!g_utf8_validate (path, -1, NULL))
    vv_json_add_text (builder, "file_escaped", escaped);
  vv_json_add_boolean (builder, "sound", sound);
}

/* Of a file that cannot even be opened as what it should be. */
static void
add_failure (JsonBuilder *builder, const char *path, const GError *error)
{
  begin_record (builder, path, FALSE);
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, error->message);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_json (JsonBuilder *builder, const char *path, const VvCheck *check)
{
  begin_record (builder, path, check->problems->len == 0);
  vv_json_add_number (builder, "seconds", (double) check->length / VV_SAMPLES_PER_SECOND);
  vv_json_add_integer (builder, "samples", check->length);
  vv_json_add_integer (builder, "chapters", check->chapters);
  vv_json_add_number (builder, "loudness_lufs", check->loudness_lufs);
  vv_json_add_number (builder, "true_peak_dbtp", check->true_peak_dbtp);
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; i < check->problems->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (check->problems, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* Returns the exit code of this file. */
static int
check_file (const char *path, JsonBuilder *builder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VvCheck) check = vv_check (path, &error);
  if (!check && builder)
    {
      add_failure (builder, path, error);
      return vv_cli_exit_code (error);
    }
  if (!check)
    return vv_cli_tell (error);
  if (builder)
    add_json (builder, path, check);
  else
    print_text (path, check);
  return check->problems->len > 0 ? VV_EXIT_SOME_FAILED : VV_EXIT_DONE;
}

int
vv_cli_check (G_GNUC_UNUSED const VvHouse *house, int argc, char **argv)
{
  gboolean as_json = FALSE;
  g_auto (GStrv) files = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, "For programs: a list of results", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    { 0 },
  };
  int exit_code = VV_EXIT_DONE;
  GOptionContext *context = g_option_context_new ("FILE.opus… - tell whether outputs are sound");
  if (!vv_cli_parse (context, entries, argc, argv, &exit_code))
    return exit_code;
  if (!files)
    return vv_cli_usage ("check", "name at least one file");
  g_autoptr (JsonBuilder) builder = as_json ? json_builder_new () : NULL;
  if (builder)
    json_builder_begin_array (builder);
  for (guint i = 0; files[i]; i++)
    {
      int code = check_file (files[i], builder);
      exit_code = MAX (exit_code, code);
    }
  if (builder)
    {
      json_builder_end_array (builder);
      g_autofree char *json = vv_json_finish (builder, TRUE);
      printf ("%s\n", json);
    }
  return exit_code;
}
