namespace ZohoProcore.Sync;

/// <summary>
/// The cost codes that are written on orders, where policy has them in a field that no operation of Zoho Books lists the values of: what
/// the orders that are known say, as they were read last.
/// </summary>
internal sealed class OrderCodeTexts(ISyncStore store, Connection connection)
{
    /// <summary>Each of them once.</summary>
    public async Task<IReadOnlyList<CodeOption>> ReadAsync(CancellationToken cancellationToken)
    {
        var written = new SortedSet<string>(StringComparer.Ordinal);
        var past = new PastOrderReader(store, connection.Id);
        var orders = store.ReadRecordsAsync(connection.Id, new() { Kind = RecordKind.PurchaseOrder }, cancellationToken);
        await foreach (var order in orders.ConfigureAwait(false))
        {
            if (order is { State: RecordState.Filtered or RecordState.Skipped or RecordState.Orphaned } or { InputHash.Length: 0 }
                || await past.ReadAsync(order.InputHash, cancellationToken).ConfigureAwait(false) is not { } input)
            {
                continue;
            }

            foreach (var line in input.Order.Lines.Where(line => line.IsItem))
            {
                var item = input.Items?.FirstOrDefault(one => one.ItemId == line.ItemId);
                if (CostCodeTagRule.OptionOf(input.Order, line, item, connection.Policies) is { Length: > 0 } text)
                {
                    _ = written.Add(CodeForms.KeyOf(text));
                }
            }
        }

        return [.. written.Select(text => new CodeOption(text, null))];
    }
}
