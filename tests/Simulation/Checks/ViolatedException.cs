namespace Simulation;

/// <summary>Something does not hold that always holds: all of it that was looked at.</summary>
internal sealed class ViolatedException(IReadOnlyList<(string Name, Exception Failure)> violated)
    : Xunit.Sdk.XunitException(string.Join("\n", violated.Select(one => $"{one.Name}: {(one.Failure is Xunit.Sdk.XunitException ? one.Failure.Message : one.Failure)}")), violated.Count > 0 ? violated[0].Failure : null)
{
    /// <summary>What does not, and why.</summary>
    public IReadOnlyList<(string Name, Exception Failure)> All => violated;

    /// <summary>What does not, by its names.</summary>
    public IReadOnlyList<string> Names { get; } = [.. violated.Select(one => one.Name)];
}
