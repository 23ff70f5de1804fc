using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

internal sealed class TaxList : ListEnvelope<Tax>
{
    public List<Tax>? Taxes { get; set; }

    [JsonIgnore]
    public override List<Tax>? Rows => Taxes;
}

internal sealed class TaxEnvelope : Envelope
{
    // Documented as a list of one.
    public IReadOnlyList<Tax> Tax { get => field ?? []; set; }
}

internal sealed class TaxGroupEnvelope : Envelope
{
    public TaxGroup? TaxGroup { get; set; }
}

internal sealed class TaxAuthorityList : ListEnvelope<TaxAuthority>
{
    public List<TaxAuthority>? TaxAuthorities { get; set; }

    [JsonIgnore]
    public override List<TaxAuthority>? Rows => TaxAuthorities;
}

internal sealed class TaxAuthorityEnvelope : Envelope
{
    public TaxAuthority? TaxAuthority { get; set; }
}

internal sealed class TaxExemptionList : ListEnvelope<TaxExemption>
{
    public List<TaxExemption>? TaxExemptions { get; set; }

    [JsonIgnore]
    public override List<TaxExemption>? Rows => TaxExemptions;
}

internal sealed class TaxExemptionEnvelope : Envelope
{
    public TaxExemption? TaxExemption { get; set; }
}
