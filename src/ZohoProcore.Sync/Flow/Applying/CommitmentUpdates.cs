using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Writes what sync actions can't, commitment by commitment. Each may be repeated.</summary>
internal static class CommitmentUpdates
{
    private const int TooLarge = 413;

    /// <summary>
    /// The currency, before a line is written; the company's at a rate of 1. Procore says what it kept; amounts are never written in a
    /// currency that they are not in.
    /// </summary>
    public static async Task CurrencyAsync(ConnectionSession session, CommitmentWrite write, CancellationToken cancellationToken)
    {
        var (currency, rate) = (write.Planned.Currency, write.Planned.ExchangeRate);
        var procore = session.Clients.Procore;
        var answer = await procore.PurchaseOrders.UpdateAsync(
            write.Planned.ProjectId,
            write.ContractId,
            new() { CurrencyIsoCode = currency, CurrencyExchangeRate = rate ?? 1 },
            cancellationToken).ConfigureAwait(false);
        write.Refuse(CommitmentRefusal.OfCurrency(currency, rate, answer.CurrencyConfiguration));
    }

    /// <summary>
    /// Custom fields of the order in Zoho Books, read back: a field that does not keep what is written would be written for ever.
    /// </summary>
    public static async Task OrderFieldsAsync(ConnectionSession session, CommitmentWrite write, CancellationToken cancellationToken)
    {
        var (orderId, fields) = (write.Intent!.OrderId, write.Step(OrderStepKind.WriteOrderFields)!.OrderFields!);
        var orders = session.Clients.Books.PurchaseOrders;
        await orders.UpdateCustomFieldsAsync(
            orderId,
            fields.Select(field => new ZohoBooks.Client.CustomFieldInput { CustomFieldId = field.Key, Value = field.Value }),
            cancellationToken).ConfigureAwait(false);
        var read = CustomFieldTexts.ById((await orders.GetAsync(orderId, cancellationToken).ConfigureAwait(false)).CustomFields) ?? [];
        if (fields.Where(field => !read.TryGetValue(field.Key, out var kept) || Text.Clean(kept) != field.Value).ToList()
            is { Count: > 0 } other)
        {
            write.Refuse(CommitmentRefusal.OfWrite("Zoho Books took what was written, and shows something else in the custom fields "
                + $"{string.Join(", ", other.Select(field => field.Key))} of the order."));
        }
    }

    /// <summary>
    /// The order's file, as it was when the plan was made. It never keeps the commitment from being what it shall be: what is wrong with it
    /// is told, or tried again, once everything else is written.
    /// </summary>
    public static async Task FileAsync(ConnectionSession session, CommitmentWrite write, CancellationToken cancellationToken)
    {
        try
        {
            await AttachAsync(session, write, write.File!, cancellationToken).ConfigureAwait(false);
        }
        catch (ProcoreException failure) when (failure.OutcomeUnknown)
        {
            write.IsFileUnanswered = true; // it is looked for later, and not sent again before that
        }
        catch (Exception failure) when (failure is ProcoreException or ZohoBooksException)
        {
            write.FailAtTheEnd(failure);
        }
    }

    private static async Task AttachAsync(
        ConnectionSession session, CommitmentWrite write, OrderFile file, CancellationToken cancellationToken)
    {
        // One that was taken over just now was not looked at for its files yet, and what was sent before may have come meanwhile.
        var standing = await session.Clients.Procore.PurchaseOrders.GetAsync(
            write.Planned.ProjectId, write.ContractId, cancellationToken).ConfigureAwait(false);
        if (standing.Attachments.Any(one => file.IsCalled(one.Filename)))
        {
            write.IsFileAttached = true;
            return;
        }

        write.IsFileUnread = true; // until it was read once more, as it was when it was planned
        var bytes = await OrderFileReader.BytesAsync(session, write.Intent!.OrderId, cancellationToken).ConfigureAwait(false);
        write.IsFileUnread = ContentHash.Of(bytes) != file.Hash;
        if (write.IsFileUnread)
        {
            write.Note(CommitmentRefusal.OfFile(
                $"Zoho Books gave other bytes for the file '{file.Name}' of the order than a moment ago."));
            return;
        }

        var procore = session.Clients.Procore;
        try
        {
            var answer = await procore.PurchaseOrders.AttachAsync(
                write.Planned.ProjectId, write.ContractId, new(file.NameInProcore, new MemoryStream(bytes)), cancellationToken)
                .ConfigureAwait(false);
            write.IsFileAttached = true;
            if (answer.Attachments.Count > 0 && !answer.Attachments.Any(one => file.IsCalled(one.Filename)))
            {
                write.Note(CommitmentRefusal.OfFile(
                    $"Procore took the file '{file.NameInProcore}' and does not show it among those of the commitment."));
            }

            // Whether files are added or take the place of those that are there is not documented.
            if (standing.Attachments.Where(one => answer.Attachments.Count > 0 && answer.Attachments.All(now => now.Id != one.Id))
                .Select(one => $"'{one.Filename}'").ToList() is { Count: > 0 } gone)
            {
                write.Note(CommitmentRefusal.OfFile(
                    $"Since the file '{file.NameInProcore}' was attached, Procore does not show what was attached before: "
                    + string.Join(", ", gone) + ". Put that back first."));
            }
        }
        catch (ProcoreException refusal) when (refusal is { OutcomeUnknown: false, Status: not (null or 401 or 429) })
        {
            write.Note(refusal.Status == TooLarge
                ? CommitmentRefusal.OfLargeFile(file.Name, bytes.Length)
                : CommitmentRefusal.OfFile($"Procore refused the file '{file.NameInProcore}': {refusal.Message}"));
        }
    }

    /// <summary>Custom fields. What Procore answers counts, where it shows them.</summary>
    public static async Task CustomFieldsAsync(ConnectionSession session, CommitmentWrite write, CancellationToken cancellationToken)
    {
        var procore = session.Clients.Procore;
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
