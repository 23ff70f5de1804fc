namespace EmbeddedHost;

/// <summary>What somebody filled in to add a connection: everything but the secrets, which no page shows again.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">A name for people.</param>
/// <param name="Region">Zoho's data centre.</param>
/// <param name="Organization">The organization_id.</param>
/// <param name="ZohoClient">The client id from Zoho's API console.</param>
/// <param name="Environment">Procore's environment.</param>
/// <param name="Company">The company's number in Procore.</param>
/// <param name="ProcoreClient">The client id of the service account in Procore.</param>
/// <param name="OrdersFrom">The date of the first order to sync, or all.</param>
/// <param name="Status">In which status commitments land.</param>
public sealed record AddFields(
    string Id, string Name, string Region, string Organization, string ZohoClient, string Environment, string Company, string ProcoreClient, string OrdersFrom, string Status)
{
    internal static AddFields Empty { get; } = new(string.Empty, string.Empty, "us", string.Empty, string.Empty, "production", string.Empty, string.Empty, string.Empty, string.Empty);

    internal static AddFields Of(IFormCollection form)
    {
        return new(Text("id"), Text("name"), Text("region"), Text("organization"), Text("zohoClient"), Text("environment"), Text("company"), Text("procoreClient"), Text("ordersFrom"), Text("status"));

        string Text(string name) => form[name].ToString().Trim();
    }

    /// <summary>The same with the secrets, as the configuration has it.</summary>
    internal ConnectionSettings ToSettings(string zohoSecret, string procoreSecret) => new()
    {
        Id = Id,
        Name = Name,
        OrdersFrom = OrdersFrom,
        CommitmentStatus = Status,
        Zoho = new() { Region = Region, OrganizationId = Organization, ClientId = ZohoClient, ClientSecret = zohoSecret },
        Procore = new() { Environment = Environment, CompanyId = Company, ClientId = ProcoreClient, ClientSecret = procoreSecret },
    };
}

/// <summary>The form that adds a connection.</summary>
/// <param name="Fields">What is filled in.</param>
/// <param name="Problems">What is wrong with it, each with what to do.</param>
/// <param name="Regions">Zoho's data centres.</param>
/// <param name="Environments">Procore's environments.</param>
/// <param name="Statuses">In which status commitments can land, with what each does to the budget.</param>
/// <param name="Redirect">The address that has to stand in Zoho's API console.</param>
/// <param name="NotHere">Why none can be added here; null where one can.</param>
public sealed record AddView(
    AddFields Fields, IReadOnlyList<string> Problems, IReadOnlyList<Choice> Regions, IReadOnlyList<Choice> Environments, IReadOnlyList<Choice> Statuses, string Redirect, string? NotHere);
