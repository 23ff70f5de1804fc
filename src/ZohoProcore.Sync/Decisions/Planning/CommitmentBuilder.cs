using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>Turns a mapped order and its costs into the commitments it shall be, one a project. Pure.</summary>
internal static class CommitmentBuilder
{
    public static IReadOnlyList<PlannedCommitment> Build(
        OrderInput input,
        MappedOrder mapped,
        CostedOrder costs,
        IReadOnlyList<CommitmentOwnLine> ownLines,
        IReadOnlyDictionary<string, long> taxCodes,
        string status)
    {
        var order = mapped.Order;
        return
        [
            .. mapped.Lines
                .GroupBy(line => line.Project.Id)
                .OrderBy(project => project.Key)
                .Select(project =>
                {
                    var originId = CommitmentOrigins.Of(input, project.Key);
                    return new PlannedCommitment
                    {
                        ProjectId = project.Key,
                        OriginId = originId,
                        VendorId = mapped.Vendor.Id,
                        Number = order.Number,
                        Title = Text.Clean(order.Reference.Length > 0 ? order.Reference : $"Purchase order {order.Number}"),
                        Description = Text.Clean(order.Notes),
                        Status = status,
                        ContractDate = order.Date,
                        DeliveryDate = order.DeliveryDate,
                        PaymentTerms = Text.Clean(order.PaymentTerms),
                        ShipVia = Text.Clean(order.ShipVia),
                        Currency = mapped.CommitmentCurrency,
                        ExchangeRate = costs.ExchangeRate,
                        MappedFrom = MappedFrom(originId, order, project),
                        Lines =
                        [
                            .. project.Select(line => (line, Cost: costs.Lines[line.Line.LineId])).Select(line =>
                                new PlannedLine(
                                    OriginIds.Line(originId, line.line.Line.LineId),
                                    line.Cost.Amount,
                                    line.line.WbsCode.Id,
                                    Describe(line.line.Line))
                                {
                                    Explanation = line.Cost.Explanation,
                                    TaxCodeId = taxCodes.TryGetValue(line.line.Line.LineId, out var taxCode) ? taxCode : null,
                                    HoldsTax = costs.HoldsTax(line.line.Line.LineId),
                                }),
                            .. ownLines.Where(own => own.ProjectId == project.Key).Select(own =>
                                new PlannedLine(OriginIds.Line(originId, own.Id), own.Amount.Amount, own.WbsCode.Id, own.Name)
                                {
                                    Explanation = own.Amount.Explanation,
                                }),
                        ],
                    };
                }),
        ];
    }

    private static SortedDictionary<string, string> MappedFrom(string originId, OrderSnapshot order, IEnumerable<MappedOrderLine> lines)
    {
        var all = lines.ToList();
        var from = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [CommitmentFields.Vendor] = order.VendorId,
            [CommitmentSources.Projects] = CommitmentSources.Join(all.Select(mapped => mapped.Line.ProjectId)),
        };
        foreach (var mapped in all)
        {
            var line = mapped.Line;
            from[CommitmentFields.LineCode(OriginIds.Line(originId, line.LineId))] = string.Join("; ", line.Tags
                .Select(tag => $"{tag.Key}: {tag.Value}").Append(line.AccountName)
                .Concat(mapped.WrittenAs is { } written ? [written] : []));
        }

        return from;
    }

    private static string Describe(OrderLine line)
    {
        var name = line.Description.Length == 0 ? line.Name : line.Name.Length == 0 ? line.Description : $"{line.Name}: {line.Description}";
        var quantity = Text.Amount(line.Quantity) + (line.Unit.Length > 0 ? $" {line.Unit}" : string.Empty);
        return Text.Clean(string.Format(CultureInfo.InvariantCulture, "{0} ({1} x {2})", name, quantity, Text.Amount(line.Rate)));
    }
}
