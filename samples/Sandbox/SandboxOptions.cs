namespace Sandbox;

/// <summary>What a sandbox is made of.</summary>
public sealed record SandboxOptions
{
    /// <summary>Decides data, faults and everything else that looks like chance.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many purchase orders there are on the first day.</summary>
    public int Orders { get; init; } = 60;

    /// <summary>How large the contractor is.</summary>
    public ContractorSize Size { get; init; } = ContractorSize.Usual;

    /// <summary>What amounts of orders may have beside prices, discounts and sales tax; null: nothing.</summary>
    public MoneyVariety? Money { get; init; }

    /// <summary>How the services behave where their documents say nothing.</summary>
    public SandboxSwitches Switches { get; init; } = SandboxSwitches.Default;

    /// <summary>What goes wrong from the start.</summary>
    public IReadOnlyList<FaultRule> Faults { get; init; } = [];

    /// <summary>What happens to webhooks on their way.</summary>
    public WebhookFaults WebhookFaults { get; init; } = new();

    /// <summary>How long an answer of Zoho Books takes, on the sandbox clock.</summary>
    public TimeSpan ZohoLatency { get; init; }

    /// <summary>How long an answer of Procore takes, on the sandbox clock.</summary>
    public TimeSpan ProcoreLatency { get; init; }

    /// <summary>The scopes of the Zoho refresh token, separated by commas.</summary>
    public string ZohoScopes { get; init; } = "ZohoBooks.fullaccess.all";

    /// <summary>The data centre of the Zoho organization: us, eu, in, au, jp, ca, cn or sa; null leaves it where the data has it.</summary>
    public string? ZohoRegion { get; init; }

    /// <summary>
    /// What the data of the seed is changed to before both services are seeded, such as the organization or the company; null: nothing.
    /// </summary>
    public Func<ContractorData, ContractorData>? Change { get; init; }

    /// <summary>How many purchase orders come at most, and how many go, before each page of their list; now and then very many go. 0: none.</summary>
    public int ZohoChurn { get; init; }
}
