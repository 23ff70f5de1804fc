using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace DirectCosts;

/// <summary>
/// Bills of Zoho Books that no order stands behind become direct costs in Procore: found by their time of change, read fresh, planned
/// without a call, and written under an origin_id. People in Procore can't change a direct cost that has one.
/// </summary>
public sealed class BillRecords : IRecordHandler
{
    private static readonly InstantPattern Time = InstantPattern.ExtendedIso;

    /// <summary>The kind: the id of a record is the bill_id.</summary>
    public static RecordKind OfBill { get; } = new("sample.bill");

    /// <inheritdoc/>
    public RecordKind Kind => OfBill;

    /// <inheritdoc/>
    public Duration ScanEvery => Duration.FromMinutes(10);

    /// <inheritdoc/>
    public async ValueTask<RecordChanges> FindAsync(RecordContext context, string? since, CancellationToken cancellationToken = default)
    {
        // A second before: the filter is exact to the second, and two bills may have the same one.
        Instant? newest = since is null ? null : Time.Parse(since).Value;
        var filter = new BillFilter { LastModifiedAfter = newest - Duration.FromSeconds(1) };
        var ids = new List<string>();
        await foreach (var bill in context.Books.Bills.ListAsync(filter, cancellationToken))
        {
            ids.Add(bill.BillId);
            newest = bill.LastModifiedTime is { } at && (newest is null || at > newest) ? at : newest;
        }

        return new() { Ids = ids, Since = newest is { } next ? Time.Format(next) : null };
    }

    /// <inheritdoc/>
    public async ValueTask<RecordSnapshot> ReadAsync(RecordContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var bill = await context.Books.Bills.GetAsync(context.Key.Id, cancellationToken);
            var source = SourceOf(bill);
            var standing = source.HasOrder
                ? new() { Elsewhere = await DirectCostReader.ElsewhereAsync(context, null, cancellationToken) }
                : await DirectCostReader.ReadAsync(context, source, cancellationToken);
            return new()
            {
                Name = $"bill {source.Number}",
                Source = JsonSerializer.Serialize(source, BillJson.Default.BillSource),
                Standing = JsonSerializer.Serialize(standing, BillJson.Default.BillStanding),
                LastModified = bill.LastModifiedTime,
            };
        }
        catch (ZohoBooksNotFoundException)
        {
            var left = new BillStanding { Elsewhere = await DirectCostReader.ElsewhereAsync(context, null, cancellationToken) };
            return new()
            {
                Name = $"bill {context.Key.Id}",
                Source = string.Empty,
                Standing = JsonSerializer.Serialize(left, BillJson.Default.BillStanding),
            };
        }
    }

    /// <inheritdoc/>
    public RecordPlan Plan(RecordSnapshot snapshot) => BillPlanner.Plan(snapshot);

    /// <inheritdoc/>
    public async ValueTask<RecordOutcome> ApplyAsync(
        RecordContext context, RecordWrite write, CancellationToken cancellationToken = default) =>
        await DirectCostWriter.WriteAsync(
            context, JsonSerializer.Deserialize(write.Content, BillJson.Default.PlannedCost)!, cancellationToken);

    private static BillSource SourceOf(Bill bill)
    {
        List<BillLine> lines =
        [
            .. bill.LineItems.Where(line => line.Category != LineItemCategory.Header && line.Category != LineItemCategory.Subtotal),
        ];
        return new()
        {
            Number = bill.BillNumber ?? bill.BillId,
            Status = bill.Status.Value,
            VendorId = bill.VendorId ?? string.Empty,
            VendorName = bill.VendorName ?? string.Empty,
            Date = bill.Date is { } date ? LocalDatePattern.Iso.Format(date) : string.Empty,
            Currency = bill.CurrencyCode ?? string.Empty,
            ExchangeRate = bill.ExchangeRate ?? 1,
            IsInclusiveTax = bill.IsInclusiveTax == true && bill.TaxTotal != 0,
            Total = bill.Total ?? 0,
            HasOrder = bill.PurchaseOrders.Count > 0 || lines.Any(line => line.PurchaseOrderId is { Length: > 0 }),
            Lines =
            [
                .. lines.Select(line => new BillSourceLine(
                    line.LineItemId,
                    line.Name ?? string.Empty,
                    line.ItemTotal ?? 0,
                    line.ProjectId ?? string.Empty,
                    line.ProjectName ?? string.Empty,
                    CodeOf(line))),
            ],
        };
    }

    // As this company writes its WBS codes: the cost code's and the cost type's, with a dot between.
    private static string CodeOf(BillLine line) =>
        (First(line, "Cost Code"), First(line, "Cost Type")) is ({ } code, { } type) ? $"{code}.{type}" : string.Empty;

    private static string? First(BillLine line, string tag) =>
        line.Tags.FirstOrDefault(one => one.TagName == tag)?.TagOptionName?.Split(' ')[0];
}
