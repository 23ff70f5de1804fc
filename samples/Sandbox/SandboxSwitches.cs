using System.Reflection;
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

    /// <summary>The switches as JSON, for the state description.</summary>
    public JsonObject Describe() => new()
    {
        ["zoho"] = Describe(Zoho, typeof(ZohoSwitches)),
        ["procore"] = Describe(Procore, typeof(ProcoreSwitches)),
    };

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
