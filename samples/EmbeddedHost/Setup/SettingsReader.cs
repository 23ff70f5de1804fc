using System.Collections;
using System.ComponentModel;
using System.Reflection;
using System.Text.Json;

namespace EmbeddedHost;

/// <summary>
/// Reads <see cref="HostSettings"/>: beside the program, then in the current directory, then in the environment; the last one wins. A file that is no JSON
/// and a key that nothing reads are said in words, because a setting that is ignored without a word is one that somebody believes in.
/// </summary>
internal static class SettingsReader
{
    private const string FileName = "appsettings.json";
    private const string Prefix = "ZOHOPROCORE__";

    // What ASP.NET Core reads from the same file.
    private static readonly string[] OthersSections = ["Logging", "AllowedHosts", "Kestrel", "Urls"];

    /// <exception cref="InputException">A file can't be read, or a key is unknown.</exception>
    public static HostSettings Read()
    {
        var builder = new ConfigurationBuilder();
        foreach (var path in Files()) builder.AddJsonFile(path, optional: true);
        var configuration = Build(builder.AddEnvironmentVariables(Prefix));
        var unknown = Unknown(configuration, typeof(HostSettings), OthersSections).ToList();
        if (unknown.Count > 0) throw new InputException("The configuration can't be used:\n  " + string.Join("\n  ", unknown));
        try
        {
            return configuration.Get<HostSettings>() ?? new HostSettings();
        }
        catch (InvalidOperationException problem)
        {
            throw new InputException($"The configuration can't be used:\n  {problem.Message}");
        }
    }

    private static IEnumerable<string> Files() =>
        new[] { AppContext.BaseDirectory, Directory.GetCurrentDirectory() }.Select(folder => Path.Combine(Path.GetFullPath(folder), FileName)).Distinct(StringComparer.Ordinal);

    private static IConfigurationRoot Build(IConfigurationBuilder builder)
    {
        try
        {
            return builder.Build();
        }
        catch (InvalidDataException problem)
        {
            throw new InputException($"{Files().LastOrDefault(IsBroken) ?? FileName} can't be read: {Where(problem)}");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{FileName} can't be read: {problem.Message}");
        }
    }

    private static bool IsBroken(string path)
    {
        try
        {
            if (!File.Exists(path)) return false;
            using var parsed = JsonDocument.Parse(File.ReadAllText(path), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return parsed.RootElement.ValueKind != JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return true;
        }
    }

    private static string Where(Exception problem)
    {
        for (Exception? cause = problem; cause is not null; cause = cause.InnerException)
        {
            if (cause is JsonException { LineNumber: { } line } json)
                return FormattableString.Invariant($"it is no JSON at line {line + 1}, column {json.BytePositionInLine + 1}. Look for a comma or a quote too many or too few there.");
        }

        return (problem.InnerException ?? problem).Message;
    }

    private static IEnumerable<string> Unknown(IConfiguration at, Type type, IReadOnlyCollection<string> others)
    {
        var known = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).ToList();
        foreach (var section in at.GetChildren())
        {
            var property = known.FirstOrDefault(one => one.Name.Equals(section.Key, StringComparison.OrdinalIgnoreCase));
            if (property is null && others.Contains(section.Key, StringComparer.OrdinalIgnoreCase)) continue;
            if (property is null)
            {
                yield return $"{section.Path} is a key that nothing reads. Known here: {string.Join(", ", known.Select(one => one.Name))}.";
                continue;
            }

            foreach (var problem in Inside(section, property.PropertyType)) yield return problem;
        }
    }

    private static IEnumerable<string> Inside(IConfigurationSection section, Type type)
    {
        if (type == typeof(string) || type.IsValueType || TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string)))
            return section.GetChildren().Any() ? [$"{section.Path} has to be one value, not a group of them."] : [];
        var isList = typeof(IEnumerable).IsAssignableFrom(type);
        if (!string.IsNullOrEmpty(section.Value)) return [$"{section.Path} is \"{section.Value}\"; it has to be a {(isList ? "list" : "group")}, as the README shows it."];
        if (!isList) return Unknown(section, type, []);
        if (type.GetGenericTypeDefinition() == typeof(IDictionary<,>)) return section.GetChildren().SelectMany(one => Inside(one, type.GetGenericArguments()[1]));
        var element = type.GetGenericArguments()[0];
        return section.GetChildren().SelectMany(one => int.TryParse(one.Key, out _)
            ? Inside(one, element)
            : [$"{one.Path} has to be a list: write its entries in [ ]."]);
    }
}
