using System.Reflection;
using Microsoft.Extensions.Time.Testing;

namespace ZohoBooks.Client.Tests;

/// <summary>
/// Every name in the query of every call, held against the list of all operations: Zoho ignores what it does not know without a word, and a
/// required name that is left out costs the call.
/// </summary>
public class QueryTests
{
    // What is documented for all calls, for all lists and for all records at once.
    private static readonly string[] Everywhere = ["organization_id", "page", "per_page", "accept"];

    [Fact]
    public async Task Every_name_is_documented_for_its_operation_and_none_that_is_required_is_left_out()
    {
        Dictionary<string, string[]> documented = CoverageTests.Queries();
        Assert.True(documented.Values.Count(names => names.Length > 0) > 200);
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, """{"code":0,"message":"success"}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), EveryMethodTests.Fast);
        foreach (EveryMethodTests.Method method in EveryMethodTests.Methods(books)
            .Where(method => method.Info.Name != nameof(IAutomation.EnsureWebhookAsync)))
        {
            // Most find nothing in the answer that they would read.
            foreach (object?[] arguments in Ways(method))
                await Record.ExceptionAsync(() => EveryMethodTests.CallAsync(method, arguments));
        }

        List<string> wrong = [];
        foreach (FakeZoho.Call call in zoho.Calls)
        {
            string operation = CoverageTests.Key(call.Method, EveryMethodTests.Route(call)["/books/v3".Length..]);
            // Webhooks and workflows are documented on pages of their own, and have no query.
            string[] names = documented.GetValueOrDefault(operation, []);
            HashSet<string> sent = [.. call.Uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Select(pair => Uri.UnescapeDataString(pair.Split('=')[0]))];
            wrong.AddRange(sent.Where(name => !IsDocumented(operation, name, names)).Select(name => $"{operation} does not know {name}"));
            wrong.AddRange(names.Where(name => name.EndsWith('*') && !sent.Contains(name[..^1]) && !StandsInPath(operation, name))
                .Select(name => $"{operation} lacks {name}"));
        }

        Assert.True(zoho.Calls.Count > 800, $"{zoho.Calls.Count} calls");
        Assert.True(wrong.Count == 0, string.Join("\n", wrong.Distinct()));
    }

    private static bool IsDocumented(string operation, string name, string[] names) =>
        Everywhere.Contains(name) || names.Contains(name) || names.Contains(name + "*")
        // Answers name the way that they are sorted beside the column; few tables do.
        || (name == "sort_order" && names.Contains("sort_column"))
        // The number of a purchase order is taken with it alone, whichever way the order is written.
        || (name == "ignore_auto_number_generation" && operation == "PUT /purchaseorders");

    // The tag whose options are listed is in the path, and documented once more as a name of the query.
    private static bool StandsInPath(string operation, string name) => name == "tag_id*" && operation == "GET /reportingtags/{}/options/all";

    // All that may be given, and then each thing that may be left out in each of its forms.
    private static IEnumerable<object?[]> Ways(EveryMethodTests.Method method)
    {
        yield return EveryMethodTests.Arguments(method, null, "1");
        foreach (ParameterInfo optional in method.Info.GetParameters()
            .Where(one => one.HasDefaultValue && one.ParameterType != typeof(CancellationToken)))
        {
            foreach (object given in FilterTests.Values(optional).Select(value => value.With))
            {
                object?[] arguments = EveryMethodTests.Arguments(method, null, "1");
                arguments[optional.Position] = given;
                yield return arguments;
            }
        }
    }
}
