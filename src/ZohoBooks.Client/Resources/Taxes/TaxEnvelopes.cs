using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class TaxList : ListEnvelope<Tax>
{
    public RowList<Tax>? Taxes { get => Rows; set => Rows = value; }
}

internal sealed class TaxEnvelope : Envelope
{
    // Documented as a list of one.
    public IReadOnlyList<Row<Tax>> Tax { get => field ?? []; set; }
}

internal sealed class TaxGroupEnvelope : Envelope
{
    public Row<TaxGroup>? TaxGroup { get; set; }
}

internal sealed class TaxAuthorityList : ListEnvelope<TaxAuthority>
{
    public RowList<TaxAuthority>? TaxAuthorities { get => Rows; set => Rows = value; }
}

internal sealed class TaxAuthorityEnvelope : Envelope
{
    public Row<TaxAuthority>? TaxAuthority { get; set; }
}

internal sealed class TaxExemptionList : ListEnvelope<TaxExemption>
{
    public RowList<TaxExemption>? TaxExemptions { get => Rows; set => Rows = value; }
}

internal sealed class TaxExemptionEnvelope : Envelope
{
    public Row<TaxExemption>? TaxExemption { get; set; }
}
