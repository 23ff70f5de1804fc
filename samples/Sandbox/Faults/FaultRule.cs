using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>How often a fault happens, where, and until when.</summary>
/// <param name="Side">Whose API.</param>
/// <param name="Kind">What goes wrong.</param>
/// <param name="PerMille">In how many of a thousand calls.</param>
public sealed record FaultRule(SandboxSide Side, FaultKind Kind, int PerMille)
{
    /// <summary>Only for paths that contain this text; null for all.</summary>
    public string? PathContains { get; init; }

    /// <summary>Only for this HTTP method; null for all.</summary>
    public string? Method { get; init; }

    /// <summary>The rule is over after so many faults; null: it is not.</summary>
    public int? Count { get; init; }

    /// <summary>The rule is over at this time of the sandbox clock; null: it is not.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Reads rules such as <c>procore:TimeoutAfter:20,zoho:Unavailable:10</c>: side, kind, per mille.</summary>
    /// <exception cref="FormatException">A rule is not of that form; the message says which.</exception>
    public static IReadOnlyList<FaultRule> Parse(string text)
    {
        var rules = new List<FaultRule>();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var fields = part.Split(':');
            if (fields.Length != 3
                || !TryName<SandboxSide>(fields[0], out var side)
                || !TryName<FaultKind>(fields[1], out var kind)
                || !int.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var perMille))
                throw new FormatException($"'{part}' is not a fault rule. Write side:kind:perMille, e.g. procore:TimeoutAfter:20; kinds: {string.Join(", ", Enum.GetNames<FaultKind>())}.");
            rules.Add(new FaultRule(side, kind, perMille));
        }

        return rules;
    }

    /// <summary>Reads a rule from JSON: <c>side</c>, <c>kind</c>, <c>perMille</c>, and optionally <c>path</c>, <c>method</c>, <c>count</c>, <c>until</c>.</summary>
    /// <exception cref="FormatException">A member is missing or wrong.</exception>
    public static FaultRule Parse(JsonObject rule) => Parse($"{(string?)rule["side"]}:{(string?)rule["kind"]}:{(int?)rule["perMille"] ?? 1000}")[0] with
    {
        PathContains = (string?)rule["path"],
        Method = (string?)rule["method"],
        Count = (int?)rule["count"],
        Until = (string?)rule["until"] is { } until ? DateTimeOffset.Parse(until, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null,
    };

    // A number is no name, though the framework reads one.
    private static bool TryName<T>(string text, out T value)
        where T : struct, Enum =>
        Enum.TryParse(text, ignoreCase: true, out value) && Enum.GetNames<T>().Contains(text.Trim(), StringComparer.OrdinalIgnoreCase);
}
