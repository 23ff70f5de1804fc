namespace Sandbox;

/// <summary>One service's API: answers a request from its own state.</summary>
public interface ISandboxApi
{
    /// <summary>Answers one request. The service's errors are responses; an exception is a defect of the sandbox.</summary>
    /// <param name="request">The request; the API notes its route template in <see cref="SandboxRequest.Route"/>.</param>
    /// <param name="cancellationToken">The caller gave up.</param>
    ValueTask<SandboxResponse> HandleAsync(SandboxRequest request, CancellationToken cancellationToken);
}
