using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

// What documents refer to.
internal sealed class ItemList : ListEnvelope<Item>
{
    public List<Item>? Items { get; set; }

    [JsonIgnore]
    public override List<Item>? Rows => Items;
}

internal sealed class ItemEnvelope : Envelope
{
    public Item? Item { get; set; }
}

internal sealed class AccountList : ListEnvelope<Account>
{
    [JsonPropertyName("chartofaccounts")]
    public List<Account>? ChartOfAccounts { get; set; }

    [JsonIgnore]
    public override List<Account>? Rows => ChartOfAccounts;
}

internal sealed class AccountEnvelope : Envelope
{
    public Account? ChartOfAccount { get; set; }
}

internal sealed class ProjectUserList : ListEnvelope<ProjectUser>
{
    public List<ProjectUser>? Users { get; set; }

    [JsonIgnore]
    public override List<ProjectUser>? Rows => Users;
}

internal sealed class ProjectTaskList : ListEnvelope<ProjectTask>
{
    public List<ProjectTask>? Tasks { get; set; }

    [JsonIgnore]
    public override List<ProjectTask>? Rows => Tasks;
}

internal sealed class ProjectTaskEnvelope : Envelope
{
    public ProjectTask? Task { get; set; }
}

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

internal sealed class TagList : ListEnvelope<Tag>
{
    public List<Tag>? ReportingTags { get; set; }

    [JsonIgnore]
    public override List<Tag>? Rows => ReportingTags;
}

internal sealed class TagOptionList : ListEnvelope<TagOption>
{
    public List<TagOption>? Results { get; set; }

    [JsonIgnore]
    public override List<TagOption>? Rows => Results;
}
