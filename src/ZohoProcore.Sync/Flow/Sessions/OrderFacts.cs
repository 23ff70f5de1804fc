using System.Collections.Concurrent;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>What the host says of orders: asked once for each as it is, and again for one that is looked at again.</summary>
internal sealed class OrderFacts(Connection connection, IOrderFactProvider? provider, TimeProvider time)
{
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<string, (string Hash, IReadOnlyDictionary<string, string>? Facts, Instant At)> _known =
        new(StringComparer.Ordinal);

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>The facts of an order; null where there are none.</summary>
    /// <param name="order">The order.</param>
    /// <param name="since">What was said before that is asked again.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="RuleFailedException">The host's provider threw, or answered null.</exception>
    public async ValueTask<IReadOnlyDictionary<string, string>?> GetAsync(
        OrderSnapshot order, Instant since, CancellationToken cancellationToken)
    {
        if (provider is null)
        {
            return null;
        }

        var hash = ContentHash.Of(order, OrderJson.Default.OrderSnapshot);
        if (_known.TryGetValue(order.OrderId, out var known) && known.Hash == hash && known.At >= since)
        {
            return known.Facts;
        }

        var at = Now;
        var facts = await AskAsync(provider, order, cancellationToken).ConfigureAwait(false);
        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        _known[order.OrderId] = (hash, facts, at);
        return facts;
    }

    // Whatever a provider throws is about this order, and says nothing of either service: one that reads them itself may throw as they do.
    private async ValueTask<IReadOnlyDictionary<string, string>?> AskAsync(
        IOrderFactProvider asked, OrderSnapshot order, CancellationToken cancellationToken)
    {
        try
        {
            var facts = await asked.ReadAsync(connection, order, cancellationToken).ConfigureAwait(false)
                ?? throw new RuleFailedException(asked.GetType().Name, order.Number, null);
            return facts.Count == 0
                ? null
                : new SortedDictionary<string, string>(
                    facts.ToDictionary(fact => fact.Key, fact => fact.Value, StringComparer.Ordinal), StringComparer.Ordinal);
        }
        catch (Exception failure) when (failure is not SyncException && !cancellationToken.IsCancellationRequested)
        {
            throw new RuleFailedException(asked.GetType().Name, order.Number, failure);
        }
    }
}
