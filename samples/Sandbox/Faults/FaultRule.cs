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
}
