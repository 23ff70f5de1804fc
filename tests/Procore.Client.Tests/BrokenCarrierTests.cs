using Microsoft.Extensions.Logging;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

/// <summary>Procore's client over handlers and HTTP that are broken.</summary>
[Collection(SimulatedTime.Name)]
public sealed class BrokenCarrierTests : BrokenCarrierContract<ProcoreException>
{
    protected override string TokenPath => "/oauth/token";

    protected override string Record => """{"id":1}""";

    [Theory]
    [InlineData("400 application/json", true)]
    [InlineData("401 application/json", true)]
    [InlineData("401 text/html", false)]
    [InlineData("403 text/html", false)]
    public async Task Only_the_login_itself_refuses_credentials(string answer, bool refused)
    {
        string[] parts = answer.Split(' ');
        var wire = new Wire(_ => Wire.Json("""{"id":1}"""))
        {
            TokenAnswer = _ => new((System.Net.HttpStatusCode)int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture))
            {
                Content = new StringContent("""{"error":"invalid_client"}""", System.Text.Encoding.UTF8, parts[1]),
            },
        };
        using IProcoreClient client = wire.Client();
        ProcoreException failure = await Assert.ThrowsAnyAsync<ProcoreException>(() => wire.Time.RunAsync(client.Vendors.GetAsync(1, Token)));
        Assert.Equal((refused, !refused), (failure is ProcoreAuthenticationException, failure.IsTransient));
    }

    protected override (IDisposable Client, Func<Task> Read, Func<Task> Create) Open(HttpMessageHandler carrier, TimeProvider time, ILoggerFactory? logs = null)
    {
        ProcoreOptions options = new Wire().Options();
        options.TimeProvider = time;
        options.PrimaryHandler = () => carrier;
        options.MaxRetries = 2;
        if (logs is not null)
            options.UseLoggerFactory(logs);
        IProcoreClient procore = ProcoreClient.Create(options);
        return (procore, () => procore.Vendors.GetAsync(1, Token), () => procore.Vendors.CreateAsync(new() { Name = "x" }, Token));
    }

    protected override (IDisposable Client, Func<Task>[] Writes) OpenAt(Uri server)
    {
        ProcoreOptions options = new Wire().Options();
        options.TimeProvider = TimeProvider.System;
        options.PrimaryHandler = null;
        options.UnsafeTestEndpoints = new UnsafeProcoreEndpoints(server, server);
        options.MaxRetries = 0;
        IProcoreClient procore = ProcoreClient.Create(options);
        return (procore, [() => procore.Vendors.AddToProjectAsync(1, 2, Token), () => procore.PurchaseOrders.DeleteLineAsync(1, 2, 3, Token)]);
    }

    protected override bool IsUnknown(ProcoreException exception) => exception.OutcomeUnknown;

    protected override bool IsTransient(ProcoreException exception) => exception.IsTransient;

    protected override int? StatusOf(ProcoreException exception) => exception.Status;

    protected override TimeSpan? RetryAfter(ProcoreException exception) => exception.RetryAfter;
}
