using System.Net;
using Sandbox;

namespace Procore.Client.Tests;

[Collection(SimulatedTime.Name)]
public class TokenRefreshTests : TokenRefreshContract<IProcoreClient, IProcoreTokenStore>
{
    protected override SandboxSide Side => SandboxSide.Procore;

    protected override IProcoreClient Create(SandboxServer sandbox, TimeProvider time, HttpMessageHandler primary, IProcoreTokenStore? store) => Sandboxed.Client(sandbox, time, o =>
    {
        o.PrimaryHandler = () => primary;
        o.TokenStore = store;
    });

    [Theory]
    [InlineData(200, """{"access_token":"one","access_token":"two","expires_in":5400}""", "access_token is there twice")]
    [InlineData(401, """{"error":"invalid_client","error":"invalid_grant","error_description":"no"}""", "invalid_client; invalid_grant")]
    [InlineData(400, """{"error":"general_error"}""", "general_error")]
    [InlineData(200, """{"error":"general_error","error_description":"Busy."}""", "Busy.")]
    public async Task What_the_login_says_twice_is_told_and_no_token_is_taken(int status, string body, string told)
    {
        var wire = new Wire(_ => Wire.Json("{}")) { TokenAnswer = _ => Wire.Json(body, (HttpStatusCode)status) };
        using IProcoreClient client = wire.Client(options => options.MaxRetries = 0);
        ProcoreException error = await Assert.ThrowsAnyAsync<ProcoreException>(() => wire.Time.RunAsync(client.PurchaseOrders.GetAsync(7, 123, TestContext.Current.CancellationToken)));
        Assert.Contains(told, error.Message, StringComparison.Ordinal);
        Assert.Empty(wire.Calls);
    }

    protected override IProcoreTokenStore NewStore() => new InMemoryProcoreTokenStore();

    protected override Task CallAsync(IProcoreClient client, SandboxServer sandbox, CancellationToken cancellationToken) =>
        client.Projects.GetAsync(sandbox.Data.Projects.First(project => project is { ProcoreId: not null, Active: true, Permitted: true }).ProcoreId!.Value, cancellationToken);
}
