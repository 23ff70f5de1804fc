namespace Simulation;

/// <summary>The longest that each way takes, in milliseconds; every single one is drawn.</summary>
/// <param name="There">From the host to a vendor.</param>
/// <param name="Back">From a vendor's effect to its answer.</param>
/// <param name="Store">A call of the store.</param>
internal sealed record Latencies(int There, int Back, int Store)
{
    public static Latencies Usual { get; } = new(20, 120, 2);
}
