using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

/// <summary>Every operation that reads or changes one record, found by reflection, answered with another one: it is taken by none.</summary>
[Collection(SimulatedTime.Name)]
public class AnotherRecordTests
{
    // The register of a vendor is asked for by the vendor, and has an id of its own; so has how invoices of a contract work, which names its contract. The id of a segment's value may change with the value.
    private static readonly string[] WithoutId =
    [
        "CompanyWorkBreakdown.UpdateSegmentItemAsync", "Documents.GetRootAsync", "InvoiceConfigurations.GetAsync", "InvoiceConfigurations.UpdateAsync", "Vendors.UpdateBusinessRegisterAsync",
        "WorkBreakdown.UpdateSegmentItemAsync",
    ];

    [Fact]
    public async Task It_is_taken_by_no_operation()
    {
        CancellationToken none = TestContext.Current.CancellationToken;
        var wire = new Wire(sent => Wire.Json(Operations.IsWrapped(sent)
            ? """{"data":{"id":"999","origin_id":"text-that-is-long","name":"zz"}}""" : """{"id":999,"origin_id":"text-that-is-long","name":"zz"}"""));
        using IProcoreClient client = wire.Client(options => options.MaxRetries = 0);
        List<string> took = [];
        int refused = 0;
        foreach ((string name, Type returns, Func<Task<object?>> call) in Operations.Each(client, 5, none))
        {
            if (!returns.IsGenericType || returns.GetGenericTypeDefinition() != typeof(Task<>) || returns.GetGenericArguments()[0].Name.StartsWith("SyncResult", StringComparison.Ordinal))
                continue;
            wire.Calls.Clear();
            wire.Time.Advance(TimeSpan.FromMinutes(2));
            Exception? error = await Record.ExceptionAsync(() => wire.Time.RunAsync(call()));
            if (wire.Last.Method == "POST")
                continue;
            if (error is ProcoreException told && (told.Message.Contains("another record", StringComparison.Ordinal) || told.Message.Contains("cannot be read", StringComparison.Ordinal)))
                refused++;
            else
                took.Add(error is null or ProcoreException ? name : name + ": " + error);
        }

        Assert.Equal(WithoutId.Order(StringComparer.Ordinal), took.Order(StringComparer.Ordinal));
        Assert.True(refused > 30, $"{refused} operations");
    }
}
