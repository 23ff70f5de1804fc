namespace Xunit;

/// <summary>What tests ask of xunit v3 and the second version lacks.</summary>
internal sealed class TestContext
{
    public static TestContext Current { get; } = new();

    public CancellationToken CancellationToken => CancellationToken.None;
}
