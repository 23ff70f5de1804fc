namespace ZohoProcore.Sync;

/// <summary>What is wrong with one value of a connection's policies.</summary>
/// <param name="Path">Where it stands, as in <c>cost.taxes[0].treatment</c>; empty for the whole.</param>
/// <param name="Value">The value as it was written; empty where there is none.</param>
/// <param name="Fix">What it has to be, or what to do.</param>
public sealed record PolicyProblem(string Path, string Value, string Fix)
{
    /// <summary>One sentence with all three.</summary>
    public override string ToString() => (Path.Length, Value.Length) switch
    {
        (0, _) => Fix,
        (_, 0) => $"{Path}: {Fix}",
        _ => $"{Path} is {Value}: {Fix}",
    };
}
