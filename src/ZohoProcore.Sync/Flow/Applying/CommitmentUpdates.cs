namespace ZohoProcore.Sync;

/// <summary>Writes what sync actions can't, commitment by commitment. Each may be repeated.</summary>
internal static class CommitmentUpdates
{
    /// <summary>
    /// The currency, before a line is written; the company's at a rate of 1. Procore says what it kept; amounts are never written in a
    /// currency that they are not in.
    /// </summary>
    public static async Task CurrencyAsync(ConnectionSession session, CommitmentWrite write, CancellationToken cancellationToken)
    {
        var (currency, rate) = (write.Planned.Currency, write.Planned.ExchangeRate);
        var procore = await session.ToWriteAsync(cancellationToken).ConfigureAwait(false);
        var answer = await procore.PurchaseOrders.UpdateAsync(
            write.Planned.ProjectId,
            write.ContractId,
            new() { CurrencyIsoCode = currency, CurrencyExchangeRate = rate ?? 1 },
            cancellationToken).ConfigureAwait(false);
        write.Refuse(CommitmentRefusal.OfCurrency(currency, rate, answer.CurrencyConfiguration));
    }

    /// <summary>Custom fields. What Procore answers counts, where it shows them.</summary>
    public static async Task CustomFieldsAsync(ConnectionSession session, CommitmentWrite write, CancellationToken cancellationToken)
    {
        var procore = await session.ToWriteAsync(cancellationToken).ConfigureAwait(false);
        var answer = await procore.PurchaseOrders.UpdateAsync(
            write.Planned.ProjectId,
            write.ContractId,
            new() { CustomFields = [.. write.CustomFields.Select(CommitmentCustomValues.Input)] },
            cancellationToken).ConfigureAwait(false);
        if (CommitmentCustomValues.NotKept(write.CustomFields, answer) is { Count: > 0 } other)
        {
            write.Note(CommitmentRefusal.OfWrite(
                $"Procore shows other values in the custom fields {string.Join(", ", other.Select(label => $"'{label}'"))} than were "
                + "written; the project's field set may not have them."));
        }
    }
}
