using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class EstimateList : ListEnvelope<Estimate>
{
    public RowList<Estimate>? Estimates { get => Rows; set => Rows = value; }
}

internal sealed class EstimateEnvelope : Envelope
{
    public Row<Estimate>? Estimate { get; set; }
}
