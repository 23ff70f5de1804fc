namespace Benchmarks;

/// <summary>What a way of linking did to the queries.</summary>
/// <param name="Queries">How many there were.</param>
/// <param name="Linked">How many it linked with the right vendor in the directory.</param>
/// <param name="Right">How many of those it linked to the right one.</param>
/// <param name="Strangers">How many it linked with the right vendor taken out of the directory: every one is wrong.</param>
internal sealed record LinkCounts(int Queries, int Linked, int Right, int Strangers)
{
    public double Coverage => Queries == 0 ? 0 : (double)Linked / Queries;

    public double Precision => Linked == 0 ? 1 : (double)Right / Linked;

    public double OpenWorldFalse => Queries == 0 ? 0 : (double)Strangers / Queries;
}
