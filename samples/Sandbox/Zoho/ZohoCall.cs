namespace Sandbox;

/// <summary>A request that reached its operation.</summary>
/// <param name="Request">The request; its route is noted.</param>
/// <param name="Id">The id in the path, or empty.</param>
/// <param name="Sub">The second id in the path, or empty.</param>
/// <param name="Now">The sandbox clock.</param>
internal sealed record ZohoCall(SandboxRequest Request, string Id, string Sub, DateTimeOffset Now);
