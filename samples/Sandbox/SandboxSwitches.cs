using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// Every behaviour of the two services that their documents leave open. A client must be right whichever way each one turns out;
/// so simulations draw them from their seed.
/// </summary>
public sealed record SandboxSwitches
{
    /// <summary>The likeliest behaviour of both services.</summary>
    public static SandboxSwitches Default { get; } = new();

    /// <summary>The open questions about Zoho Books.</summary>
    public ZohoSwitches Zoho { get; init; } = new();

    /// <summary>The open questions about Procore.</summary>
    public ProcoreSwitches Procore { get; init; } = new();

    /// <summary>Draws every switch from a seed.</summary>
    public static SandboxSwitches Draw(int seed) => new() { Zoho = ZohoSwitches.Draw(seed), Procore = ProcoreSwitches.Draw(seed) };

    /// <summary>
    /// These switches, and in the positions that a report of the host's <c>probe</c> tells those that it could tell: a customer's own services,
    /// as far as they are known.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <exception cref="FormatException">It is no report, or one about switches or positions that the sandbox does not have.</exception>
    public SandboxSwitches As(string report)
    {
        var (zoho, procore) = (Zoho with { }, Procore with { });
        foreach (var answer in Answers(report))
        {
            if (answer["position"] is not { } position) continue;
            var name = (string?)answer["switch"] ?? "";
            object? side = name.Split('.')[0] switch { "zoho" => zoho, "procore" => procore, _ => null };
            if (side?.GetType().GetProperty(name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]) is not { CanWrite: true } property)
                throw new FormatException($"The report is about \"{name}\", which the sandbox does not have: it was written by another version.");
            property.SetValue(side, Value(name, position, property.PropertyType));
        }

        return this with { Zoho = zoho, Procore = procore };
    }

    /// <summary>The switches as JSON, for the state description.</summary>
    public JsonObject Describe() => new()
    {
        ["zoho"] = Describe(Zoho, typeof(ZohoSwitches)),
        ["procore"] = Describe(Procore, typeof(ProcoreSwitches)),
    };

    private static IEnumerable<JsonObject> Answers(string report)
    {
        try
        {
            return (JsonNode.Parse(report) as JsonObject)?["answers"] is JsonArray answers ? answers.OfType<JsonObject>() : throw new FormatException("That is no report of the probe: it has no answers.");
        }
        catch (JsonException)
        {
            throw new FormatException("That is no report of the probe: it is no JSON.");
        }
    }

    private static object Value(string name, JsonNode position, Type type)
    {
        try
        {
            if (type == typeof(TimeSpan)) return TimeSpan.FromSeconds((double)position);
            if (!type.IsEnum) return Convert.ChangeType(position.ToString(), type, CultureInfo.InvariantCulture);
            return Enum.GetNames(type).Contains(position.ToString(), StringComparer.Ordinal) ? Enum.Parse(type, position.ToString()) : throw new FormatException("There is none of this name.");
        }
        catch (Exception problem) when (problem is FormatException or InvalidOperationException or OverflowException)
        {
            throw new FormatException($"The report has {name} in position {position.ToJsonString()}, which the sandbox does not have.");
        }
    }

    private static JsonObject Describe(object switches, Type type)
    {
        var described = new JsonObject();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            described[property.Name] = property.GetValue(switches) switch
            {
                bool flag => flag,
                int number => number,
                TimeSpan span => span.TotalSeconds,
                var other => other?.ToString(),
            };
        return described;
    }
}
