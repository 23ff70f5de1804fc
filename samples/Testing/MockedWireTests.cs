using Procore.Client;
using RichardSzalay.MockHttp;
using Xunit;

namespace Testing;

/// <summary>With the client itself over a mocked wire: tokens, limits and JSON are the real ones.</summary>
public sealed class MockedWireTests
{
    [Fact]
    public async Task A_vendor_has_its_name()
    {
        var http = new MockHttpMessageHandler();
        http.When(HttpMethod.Post, "https://login.procore.com/oauth/token").Respond("application/json", """{"access_token":"t","expires_in":5400}""");
        http.When(HttpMethod.Get, "https://api.procore.com/rest/v1.0/vendors/1").Respond("application/json", """{"id":1,"name":"Acme"}""");
        await using var procore = ProcoreClient.Create(new ProcoreOptions
        {
            Environment = ProcoreEnvironment.Production,
            CompanyId = 42,
            ClientId = "id",
            ClientSecret = "secret",
        }.UsePrimaryHandler(() => http));

        Assert.Equal("Acme", await VendorReport.NameAsync(procore, 1));
    }
}
