using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>What is sent to Procore for a planned commitment.</summary>
internal static class CommitmentBodies
{
    /// <summary>A new commitment whole and as a draft; of one that stands, only the fields that the step names.</summary>
    public static PurchaseOrderContractSync Head(CommitmentWrite write)
    {
        var (planned, fields) = (write.Planned, write.Step(OrderStepKind.WriteCommitment)?.Fields);
        var item = new PurchaseOrderContractSync { OriginId = planned.OriginId };
        if (fields is not null)
        {
            return fields.Aggregate(item, (now, field) => Put(now, field, planned));
        }

        item = CommitmentFields.Heads.Aggregate(item, (now, field) => Put(now, field, planned)) with
        {
            Status = PurchaseOrderContractStatus.Draft,
        };
        item = write.Link is { } link ? item with { OriginData = link } : item;
        item = planned.Private is { } isPrivate ? item with { Private = isPrivate } : item;
        return planned.RetainagePercent is { } retainage ? item with { RetainagePercent = retainage } : item;
    }

    /// <summary>The final status.</summary>
    public static PurchaseOrderContractSync Status(CommitmentWrite write) =>
        new() { OriginId = write.Planned.OriginId, Status = new PurchaseOrderContractStatus(write.Planned.Status) };

    /// <summary>
    /// One line. What policy does not have the sync write is not sent, so that what people keep there stays; what the sync wrote earlier
    /// and would not write today is taken off.
    /// </summary>
    public static PurchaseOrderContractLineSync Line(PlannedLine line, CommitmentImage? standing)
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

        if (line.Unit is not null || standing?[CommitmentFields.UnitOf(line.OriginId)].Length > 0)
        {
            item = item with { Uom = line.Unit };
        }

        return line.TaxCodeId is not null || standing?[CommitmentFields.TaxCode(line.OriginId)].Length > 0
            ? item with { TaxCodeId = line.TaxCodeId }
            : item;
    }

    private static PurchaseOrderContractSync Put(PurchaseOrderContractSync item, string field, PlannedCommitment planned) => field switch
    {
        CommitmentFields.Vendor => item with { VendorId = planned.VendorId },
        CommitmentFields.Number => item with { Number = planned.Number, OriginCode = planned.Number },
        CommitmentFields.Title => item with { Title = planned.Title },
        CommitmentFields.Description => item with { Description = planned.Description },
        CommitmentFields.ContractDate => item with { ContractDate = planned.ContractDate },
        CommitmentFields.DeliveryDate => item with { DeliveryDate = planned.DeliveryDate },
        CommitmentFields.PaymentTerms => item with { PaymentTerms = planned.PaymentTerms },
        CommitmentFields.ShipVia => item with { ShipVia = planned.ShipVia },
        CommitmentFields.AccountingMethod => item with
        {
            AccountingMethod = planned.IsByQuantity ? AccountingMethod.Unit : AccountingMethod.Amount,
        },
        CommitmentFields.Currency or CommitmentFields.ExchangeRate => item, // sync actions can't set them
        _ when CommitmentFields.IsCustom(field) => item, // nor these
        _ => throw new ArgumentException($"No commitment is written with a field '{field}'.", nameof(field)),
    };
}
