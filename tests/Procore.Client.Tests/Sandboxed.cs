using Sandbox;

namespace Procore.Client.Tests;

/// <summary>The client against the sandbox, which was written from the facts and not from the client.</summary>
internal static class Sandboxed
{
    public static IProcoreClient Client(SandboxServer sandbox, TimeProvider time, Action<ProcoreOptions>? more = null)
    {
        var options = new ProcoreOptions
        {
            Environment = ProcoreEnvironment.Production,
            CompanyId = sandbox.Data.Company.CompanyId,
            ClientId = sandbox.Data.Company.ClientId,
            ClientSecret = sandbox.Data.Company.ClientSecret,
            TimeProvider = time,
            PrimaryHandler = () => sandbox.CreateHandler(),
            // A clock may run hundreds of times faster than the wall; a slow machine is no slow server.
            AttemptTimeout = TimeSpan.FromHours(6),
            MaxRateLimitWait = TimeSpan.FromHours(6),
        };
        more?.Invoke(options);
        return ProcoreClient.Create(options);
    }
}
