namespace ZohoProcore.Sync;

/// <summary>What a mapping rule says about a line: nothing, a value with its evidence, or no with a reason.</summary>
/// <typeparam name="TTarget">What the rule maps to.</typeparam>
public sealed record MappingResult<TTarget>
    where TTarget : class
{
    private MappingResult()
    {
    }

    /// <summary>The value, when the rule decided on one.</summary>
    public TTarget? Value { get; private init; }

    /// <summary>Why this value: a sentence part such as <c>stored link</c>. It ends up in the audit.</summary>
    public string Evidence { get; private init; } = string.Empty;

    /// <summary>What is wrong, when the rule decided that there is no value.</summary>
    public Finding? Rejection { get; private init; }

    /// <summary>What keeps the value from being written to, though what stands there already is right; null when nothing does.</summary>
    public Finding? Objection { get; private init; }

    /// <summary>Whether the rule has no opinion and the next one is asked.</summary>
    public bool IsNoOpinion => Value is null && Rejection is null;

    /// <summary>No opinion: ask the next rule.</summary>
    public static MappingResult<TTarget> NoOpinion { get; } = new();

    /// <summary>The line maps to a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="evidence">Why.</param>
    public static MappingResult<TTarget> Mapped(TTarget value, string evidence) => new() { Value = value, Evidence = evidence };

    /// <summary>
    /// The line maps to a value that must not be written to as it is now, such as an inactive vendor. What both sides agree on is left
    /// alone; anything that would be written goes to review.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="evidence">Why.</param>
    /// <param name="objection">What is wrong and what to do next.</param>
    public static MappingResult<TTarget> MappedUnder(TTarget value, string evidence, Finding objection) =>
        new() { Value = value, Evidence = evidence, Objection = objection };

    /// <summary>The line can't be mapped and no later rule is asked.</summary>
    /// <param name="finding">What is wrong and what to do next.</param>
    public static MappingResult<TTarget> Rejected(Finding finding) => new() { Rejection = finding };
}
