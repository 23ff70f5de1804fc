using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class CurrencyAdjustmentList : ListEnvelope<CurrencyAdjustment>
{
    public RowList<CurrencyAdjustment>? BaseCurrencyAdjustments { get => Rows; set => Rows = value; }
}

internal sealed class CurrencyAdjustmentEnvelope : Envelope
{
    public Row<CurrencyAdjustment>? Data { get; set; }
}

internal sealed class AdjustedContactList : ListEnvelope<AdjustedContact>
{
    public RowList<AdjustedContact>? Contacts { get => Rows; set => Rows = value; }
}

internal sealed class CurrencyAdjustmentPreviewEnvelope : Envelope
{
    public Row<CurrencyAdjustmentPreview>? Data { get; set; }
}
