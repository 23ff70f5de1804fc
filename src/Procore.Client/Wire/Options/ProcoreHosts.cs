namespace Procore.Client;

/// <summary>The closed table of hosts. Nothing that a server says adds a host to it.</summary>
internal readonly record struct ProcoreHosts(Uri Api, Uri Login)
{
    /// <summary>The environments of the table.</summary>
    public static IReadOnlyList<ProcoreEnvironment> Environments { get; } =
    [
        ProcoreEnvironment.Production, ProcoreEnvironment.DeveloperSandbox, ProcoreEnvironment.MonthlySandbox, ProcoreEnvironment.Federal,
    ];

    public static ProcoreHosts Of(ProcoreEnvironment environment) => environment switch
    {
        ProcoreEnvironment.Production => new(new("https://api.procore.com"), new("https://login.procore.com")),
        ProcoreEnvironment.DeveloperSandbox => new(new("https://sandbox.procore.com"), new("https://login-sandbox.procore.com")),
        ProcoreEnvironment.MonthlySandbox => new(new("https://api-monthly.procore.com"), new("https://login-sandbox-monthly.procore.com")),
        ProcoreEnvironment.Federal => new(new("https://api.procoregov.com"), new("https://login.procoregov.com")),
        _ => throw new ArgumentOutOfRangeException(nameof(environment), environment, "No such Procore environment."),
    };
}
