using NodaTime;
using NodaTime.Text;
using Procore.Client;
using ZohoProcore.Sync;

namespace DirectCosts;

/// <summary>
/// Writes a direct cost and reads it back: head and lines are upserts under their origin_ids, so that the same write may come any number of
/// times.
/// </summary>
internal static class DirectCostWriter
{
    public static async Task<RecordOutcome> WriteAsync(RecordContext context, PlannedCost cost, CancellationToken cancellationToken)
    {
        var costs = context.Procore.DirectCosts;
        var head = (await costs.SyncAsync(
            cost.ProjectId,
            [
                new()
                {
                    OriginId = context.OriginId,
                    DirectCostType = DirectCostType.Invoice,
                    InvoiceNumber = cost.InvoiceNumber,
                    VendorId = cost.VendorId,
                    DirectCostDate = cost.Date.Length == 0 ? null : (LocalDate?)LocalDatePattern.Iso.Parse(cost.Date).Value,
                },
            ],
            cancellationToken)).Items[0];
        if (Refused(head) is { } why)
        {
            return why;
        }

        var id = head.RecordId ?? throw new ProcoreException("Procore took the direct cost and did not say under which id.");
        var lines = await costs.SyncLinesAsync(
            cost.ProjectId,
            cost.Lines.Select(line => new DirectCostLineSync
            {
                OriginId = DirectCostReader.LineMark(context.OriginId, line.LineId),
                DirectCostId = id,
                WbsCodeId = line.WbsCodeId,
                Amount = line.Amount,
                ExtendedType = ExtendedType.Manual,
                Description = line.Description,
            }),
            cancellationToken);
        if (lines.Items.Select(item => Refused(item)).FirstOrDefault(refused => refused is not null) is { } refusal)
        {
            return refusal;
        }

        // What the bill has no more.
        var stands = await costs.GetAsync(cost.ProjectId, id, cancellationToken);
        var kept = cost.Lines.Select(line => (string?)DirectCostReader.LineMark(context.OriginId, line.LineId)).ToHashSet();
        foreach (var line in stands.Lines.Where(line => !kept.Contains(line.OriginId)))
        {
            await costs.DeleteLineAsync(cost.ProjectId, id, line.Id, cancellationToken);
        }

        stands = await costs.GetAsync(cost.ProjectId, id, cancellationToken);
        return DirectCostReader.As(stands, cost.ProjectId, context.OriginId).IsSame(cost)
            ? new() { Sentence = FormattableString.Invariant($"Direct cost {id}: {stands.GrandTotal}.") }
            : RefusedAs(FormattableString.Invariant($"Procore took direct cost {id} and keeps it otherwise than it was written."));
    }

    // What is not known to be saved or refused is thrown: it is read again before anything more is written.
    private static RecordOutcome? Refused<TInput, TEntity>(SyncItem<TInput, TEntity> item)
        where TEntity : class => item switch
        {
            { IsSaved: true } => null,
            { Outcome: SyncOutcome.Failed, Exception: null or ProcoreValidationException or ProcoreOriginConflictException } => RefusedAs(
                "Procore refused the direct cost: " + (item.Exception?.Message
                    ?? string.Join("; ", item.Errors.Select(error => $"{error.Key} {string.Join(", ", error.Value)}")))),
            _ => throw item.Exception ?? new ProcoreException("Procore did not say what became of the direct cost."),
        };

    private static RecordOutcome RefusedAs(string sentence) => new()
    {
        Sentence = sentence,
        Refusal = new()
        {
            Code = "DirectCostRefused",
            Sentence = sentence,
            NextStep = "Put it right in Procore or in Zoho Books, then retry.",
        },
    };
}
