using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

// What an organization sets up.
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

internal sealed class CurrencyList : ListEnvelope<Currency>
{
    public List<Currency>? Currencies { get; set; }

    [JsonIgnore]
    public override List<Currency>? Rows => Currencies;
}

internal sealed class CurrencyEnvelope : Envelope
{
    public Currency? Currency { get; set; }
}

internal sealed class ExchangeRateList : ListEnvelope<ExchangeRate>
{
    public List<ExchangeRate>? ExchangeRates { get; set; }

    [JsonIgnore]
    public override List<ExchangeRate>? Rows => ExchangeRates;
}

internal sealed class UserList : ListEnvelope<User>
{
    public List<User>? Users { get; set; }

    [JsonIgnore]
    public override List<User>? Rows => Users;
}

internal sealed class UserEnvelope : Envelope
{
    public User? User { get; set; }
}

internal sealed class LocationList : ListEnvelope<Location>
{
    public List<Location>? Locations { get; set; }

    [JsonIgnore]
    public override List<Location>? Rows => Locations;
}

internal sealed class LocationEnvelope : Envelope
{
    // One of them, under the name of many.
    public IReadOnlyList<Location> Locations { get => field ?? []; set; }
}

internal sealed class TagList : ListEnvelope<Tag>
{
    public List<Tag>? ReportingTags { get; set; }

    [JsonIgnore]
    public override List<Tag>? Rows => ReportingTags;
}

internal sealed class TagEnvelope : Envelope
{
    public Tag? Tag { get; set; }
}

internal sealed class TagOptionList : ListEnvelope<TagOption>
{
    public List<TagOption>? Results { get; set; }

    [JsonIgnore]
    public override List<TagOption>? Rows => Results;
}

internal sealed class CustomModuleList : ListEnvelope<CustomModule>
{
    public List<CustomModule>? Modules { get; set; }

    [JsonIgnore]
    public override List<CustomModule>? Rows => Modules;
}

internal sealed class CustomModuleEnvelope : Envelope
{
    public CustomModule? Module { get; set; }
}

internal sealed class CustomRecordList : ListEnvelope<CustomRecord>
{
    public List<CustomRecord>? ModuleRecord { get; set; }

    [JsonIgnore]
    public override List<CustomRecord>? Rows => ModuleRecord;
}

internal sealed class CustomRecordEnvelope : Envelope
{
    // An object for one that is read, a list of one for one that was written.
    public IReadOnlyList<CustomRecord> ModuleRecord { get => field ?? []; set; }

    public CustomRecord? ModuleRecordHash { get; set; }
}
