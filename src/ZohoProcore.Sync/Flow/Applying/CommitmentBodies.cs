using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>What is sent to Procore for a planned commitment.</summary>
internal static class CommitmentBodies
{
    /// <summary>A commitment without its lines; a new one is a draft.</summary>
    public static PurchaseOrderContractSync Head(CommitmentWrite write)
    {
        var planned = write.Planned;
        var item = new PurchaseOrderContractSync
        {
            OriginId = planned.OriginId,
            OriginCode = planned.Number,
            Number = planned.Number,
            Title = planned.Title,
            Description = planned.Description,
            VendorId = planned.VendorId,
            AccountingMethod = planned.IsByQuantity ? AccountingMethod.Unit : AccountingMethod.Amount,
            ContractDate = planned.ContractDate,
            DeliveryDate = planned.DeliveryDate,
            PaymentTerms = planned.PaymentTerms,
            ShipVia = planned.ShipVia,
        };
        if (write.IsNew && planned.RetainagePercent is { } retainage)
        {
            item = item with { RetainagePercent = retainage };
        }

        return write.IsNew ? item with { Status = PurchaseOrderContractStatus.Draft } : item;
    }

    /// <summary>The final status.</summary>
    public static PurchaseOrderContractSync Status(CommitmentWrite write) =>
        new() { OriginId = write.Planned.OriginId, Status = new PurchaseOrderContractStatus(write.Planned.Status) };

    /// <summary>One line. What policy does not have the sync write is not sent, so that what people keep there stays.</summary>
    public static PurchaseOrderContractLineSync Line(PlannedLine line)
    {
        var item = new PurchaseOrderContractLineSync
        {
            OriginId = line.OriginId,
            Amount = line.Amount,
            WbsCodeId = line.WbsCodeId,
            Description = line.Description,
            ExtendedType = ExtendedType.Manual,
        };
        if (line.Quantity is { } quantity)
        {
            item = item with { Quantity = quantity, UnitCost = line.UnitCost, ExtendedType = ExtendedType.Calculated };
        }

        if (line.Unit is { } unit)
        {
            item = item with { Uom = unit };
        }

        return line.TaxCodeId is { } taxCode ? item with { TaxCodeId = taxCode } : item;
    }
}
