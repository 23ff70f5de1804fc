namespace Xunit;

/// <summary>What tests ask of xunit v3 and the second version lacks.</summary>
internal sealed class TestContext
{
    public static TestContext Current { get; } = new();

    public CancellationToken CancellationToken => CancellationToken.None;

    /// <summary>Only tests that run a fake clock ask where they stand, and whether they stand there the ordinary run has said.</summary>
    public Collection? TestCollection { get; } = new("Simulated time");

    internal sealed record Collection(string TestCollectionDisplayName);
}
