using System.Text.Json.Nodes;

namespace EmbeddedHost;

/// <summary>What a question was answered with: a position of its switch, or why none can be told.</summary>
/// <param name="Position">The position, as the sandbox describes it; null when it can't be told.</param>
/// <param name="Words">What was seen, or why it can't be told. No names of records, no secrets.</param>
/// <param name="IsTold">Whether it was answered.</param>
internal sealed record ProbeAnswer(JsonNode? Position, string Words, bool IsTold)
{
    public static ProbeAnswer Is(JsonNode position, string seen) => new(position, seen, IsTold: true);

    public static ProbeAnswer Untold(string why) => new(null, why, IsTold: false);

    /// <summary>What no switch of the sandbox has.</summary>
    public static ProbeAnswer Saw(string seen) => new(null, seen, IsTold: true);
}
