using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>Turns a mapped order into the commitments it shall be, one a project. Pure.</summary>
internal static class CommitmentBuilder
{
    public static IReadOnlyList<PlannedCommitment> Build(
        MappedOrder mapped, IReadOnlyList<decimal> amounts, string organizationId, string status)
    {
        var order = mapped.Order;
        return
        [
            .. mapped.Lines
                .Select((line, i) => (Line: line, Amount: amounts[i]))
                .GroupBy(share => share.Line.Project.Id)
                .OrderBy(project => project.Key)
                .Select(project =>
                {
                    var originId = OriginIds.Commitment(organizationId, order.OrderId, project.Key);
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
                        Currency = order.Currency,
                        Lines =
                        [
                            .. project.Select(share =>
                                new PlannedLine(
                                    OriginIds.Line(originId, share.Line.Line.LineId),
                                    share.Amount,
                                    share.Line.WbsCode.Id,
                                    Describe(share.Line.Line))),
                        ],
                    };
                }),
        ];
    }

    private static string Describe(OrderLine line)
    {
        var name = line.Description.Length == 0 ? line.Name : line.Name.Length == 0 ? line.Description : $"{line.Name}: {line.Description}";
        var quantity = Text.Amount(line.Quantity) + (line.Unit.Length > 0 ? $" {line.Unit}" : string.Empty);
        return Text.Clean(string.Format(CultureInfo.InvariantCulture, "{0} ({1} x {2})", name, quantity, Text.Amount(line.Rate)));
    }
}
