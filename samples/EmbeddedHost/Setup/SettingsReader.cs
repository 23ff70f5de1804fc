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

    // What ASP.NET Core knows by these names, and what stands in their place here.
    private static readonly Dictionary<string, string> NotHere = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Urls"] = "Where the host listens is said with --urls.",
        ["Kestrel"] = "Where the host listens is said with --urls; put a TLS proxy in front of it.",
        ["AllowedHosts"] = "The API answers to loopback host names only.",
    };

    /// <exception cref="InputException">A file can't be read, a key is unknown, or a value is none that it can have: everything at once.</exception>
    public static HostSettings Read() => Read(Folders);

    /// <summary>Where the files of settings may lie: beside the program, and in the current directory.</summary>
    public static IReadOnlyList<string> Folders => [AppContext.BaseDirectory, Directory.GetCurrentDirectory()];

    /// <summary>The files of settings of these folders, whether they are there or not.</summary>
    public static IReadOnlyList<string> Files(IReadOnlyList<string> folders) => [.. folders.Select(folder => Path.Combine(Path.GetFullPath(folder), FileName)).Distinct(StringComparer.Ordinal)];

    /// <summary>Reads what the files of these folders say, and the environment.</summary>
    /// <exception cref="InputException">A file can't be read, a key is unknown, or a value is none that it can have: everything at once.</exception>
    public static HostSettings Read(IReadOnlyList<string> folders)
    {
        var files = Files(folders);
        var builder = new ConfigurationBuilder();
        foreach (var path in files) builder.AddJsonFile(path, optional: true);
        var configuration = Build(builder.AddEnvironmentVariables(Prefix), files);
        var problems = Unknown(configuration, typeof(HostSettings)).ToList();
        if (problems.Count == 0) return configuration.Get<HostSettings>() ?? new HostSettings();

        // What can be read of the rest may be wrong too, and is said in the same breath.
        var sound = configuration.AsEnumerable().Where(one => !problems.Any(problem => IsWithin(one.Key, problem.Key)));
        var rest = new ConfigurationBuilder().AddInMemoryCollection(sound).Build().Get<HostSettings>() ?? new HostSettings();
        throw new InputException("The configuration can't be used:\n  " + string.Join("\n  ", problems.Select(one => one.Sentence).Concat(ConnectionReader.Problems(rest))));
    }

    private static bool IsWithin(string key, string outer) => key.Equals(outer, StringComparison.OrdinalIgnoreCase) || key.StartsWith(outer + ":", StringComparison.OrdinalIgnoreCase);

    private static IConfigurationRoot Build(IConfigurationBuilder builder, IReadOnlyList<string> files)
    {
        try
        {
            return builder.Build();
        }
        catch (InvalidDataException problem)
        {
            throw new InputException($"{files.LastOrDefault(IsBroken) ?? FileName} can't be read: {Where(problem)}");
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

    private static IEnumerable<Problem> Unknown(IConfiguration at, Type type)
    {
        var known = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).ToList();
        foreach (var section in at.GetChildren())
        {
            if (known.FirstOrDefault(one => one.Name.Equals(section.Key, StringComparison.OrdinalIgnoreCase)) is { } property)
            {
                foreach (var problem in Inside(section, property.PropertyType)) yield return problem;
                continue;
            }

            var instead = type == typeof(HostSettings) && NotHere.TryGetValue(section.Key, out var said) ? said : $"Known here: {string.Join(", ", known.Select(one => one.Name))}.";
            yield return new(section, $"is a key that nothing reads. {instead}");
        }
    }

    private static IEnumerable<Problem> Inside(IConfigurationSection section, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string) || plain.IsValueType || TypeDescriptor.GetConverter(plain).CanConvertFrom(typeof(string)))
        {
            if (section.GetChildren().Any()) return [new(section, "has to be one value, not a group of them.")];
            return IsA(section.Value, plain) ? [] : [new(section, $"is \"{section.Value}\"; it has to be {Expected(plain)}.")];
        }

        var isList = typeof(IEnumerable).IsAssignableFrom(type);
        if (!string.IsNullOrEmpty(section.Value) && isList) return [new(section, $"is \"{section.Value}\"; it has to be a list, as the README shows it.")];
        if (!string.IsNullOrEmpty(section.Value)) return [new(section, "has to be a group, as the README shows it, and not one value.")]; // which may be a secret that was to stand in the group
        if (!isList) return Unknown(section, type);
        if (type.GetGenericTypeDefinition() == typeof(IDictionary<,>)) return section.GetChildren().SelectMany(one => Inside(one, type.GetGenericArguments()[1]));
        var element = type.GetGenericArguments()[0];
        return section.GetChildren().SelectMany(one => int.TryParse(one.Key, out _) ? Inside(one, element) : [new(one, "has to be a list: write its entries in [ ].")]);
    }

    // A number would be taken for a value of an enumeration, whether there is such a one or not. Nothing at all is as if it were left out.
    private static bool IsA(string? value, Type type)
    {
        if (string.IsNullOrEmpty(value) || type == typeof(string)) return true;
        if (type.IsEnum) return Enum.GetNames(type).Contains(value.Trim(), StringComparer.OrdinalIgnoreCase);
        try
        {
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value) is not null;
        }
        catch (Exception problem) when (problem is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            return false;
        }
    }

    private static string Expected(Type type) => type.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(type))}" : type == typeof(bool) ? "true or false" : $"what a {type.Name} can be";

    private sealed record Problem(string Key, string Sentence)
    {
        public Problem(IConfigurationSection section, string what)
            : this(section.Path, $"{section.Path} {what}")
        {
        }
    }
}
