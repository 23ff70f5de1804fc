using NodaTime;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// What the items say now from which the codes of lines are read, fifty of them in a call. Whoever changes one changes what orders cost on
/// each code, and Zoho Books stamps none of them.
/// </summary>
internal sealed class OrderItemsNow(ConnectionSession session, ISyncStore store, OrderRules rules)
{
    private const int AtOnce = 200;

    private readonly PastOrderReader _past = new(store, session.Connection.Id);
    private readonly OrderPlanner _planner = new(rules);

    /// <summary>Whether anything is read from items.</summary>
    public bool AreAsked { get; } = rules.NeedsItems || MappingCheck.NeedsItems(session.Connection.Policies.Mapping);

    /// <summary>Which of these orders come to something else on their codes with the items as they are.</summary>
    /// <param name="records">Where they stand.</param>
    /// <param name="since">Items that were read before that are read again.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<IReadOnlyList<string>> MoveAsync(
        IReadOnlyList<SyncRecord> records, Instant since, CancellationToken cancellationToken)
    {
        var moved = new List<string>();
        try
        {
            for (var done = 0; done < records.Count; done += AtOnce)
            {
                var inputs = new List<(string Id, OrderInput Input)>();
                foreach (var record in records.Skip(done).Take(AtOnce))
                {
                    if (await _past.ReadAsync(record.InputHash, cancellationToken).ConfigureAwait(false) is { Items.Count: > 0 } input)
                    {
                        inputs.Add((record.Key.Id, input));
                    }
                }

                moved.AddRange(await MovedAsync(inputs, since, cancellationToken).ConfigureAwait(false));
            }
        }
        catch (ZohoBooksException refused) when (refused is ZohoBooksNotFoundException or ZohoBooksValidationException
            or ZohoBooksAuthenticationException { MissingScope: not null })
        {
            // Who may not read items sees of them what orders said.
        }

        return moved;
    }

    /// <summary>An item that can't be read costs no other order its answer: what names it is not known to be as it was.</summary>
    private async Task<IReadOnlyList<string>> MovedAsync(
        IReadOnlyList<(string Id, OrderInput Input)> inputs, Instant since, CancellationToken cancellationToken)
    {
        try
        {
            var ids = inputs.SelectMany(one => one.Input.Items!).Select(item => item.ItemId);
            var items = (await session.Items.GetAsync(ids, since, cancellationToken).ConfigureAwait(false))
                .ToDictionary(item => item.ItemId, StringComparer.Ordinal);
            return [.. inputs.Where(one => Moves(one.Input, items)).Select(one => one.Id)];
        }
        catch (ZohoBooksUnreadableRowsException)
        {
            if (inputs.Count == 1)
            {
                return [inputs[0].Id];
            }

            var moved = new List<string>();
            foreach (var one in inputs)
            {
                moved.AddRange(await MovedAsync([one], since, cancellationToken).ConfigureAwait(false));
            }

            return moved;
        }
    }

    private bool Moves(OrderInput input, Dictionary<string, ZohoItem> items)
    {
        var kept = input.Items!;
        List<ZohoItem> now = [.. kept.Select(item => items.TryGetValue(item.ItemId, out var read) ? read : null).OfType<ZohoItem>()];
        return !(now.Count == kept.Count && kept.Zip(now, SaysTheSame).All(same => same))
            && Comes(input) is { } cost && Comes(input with { Items = now })?.SequenceEqual(cost) != true;
    }

    private IReadOnlyList<OrderCodeCost>? Comes(OrderInput input) => KnownOrderPlan.Of(_planner, input)?.CostByCode;

    private static bool SaysTheSame(ZohoItem one, ZohoItem other) =>
        one.Name == other.Name && IsSame(one.CustomFields, other.CustomFields) && IsSame(one.Tags, other.Tags);

    private static bool IsSame(SortedDictionary<string, string>? one, SortedDictionary<string, string>? other) =>
        (one ?? []).SequenceEqual(other ?? []);
}
