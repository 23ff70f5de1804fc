using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Zoho.Procore.Sdk.Testing;

namespace ZohoBooks.Client.Tests;

/// <summary>Rules that hold for every method of every resource, found by reflection so that a new one cannot be forgotten.</summary>
public class EveryMethodTests
{
    private static readonly string[] OrganizationLess = ["/books/v3/organizations"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sends_an_operation_of_the_table_and_no_operation_is_without_a_method()
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, """{"code":0,"message":"success"}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), Fast);
        List<string> silent = [];
        foreach (Method method in Methods(books).Where(method => method.Info.Name != nameof(IAutomation.EnsureWebhookAsync)))
        {
            foreach (bool flag in (bool[])[true, false])
            {
                int before = zoho.Calls.Count;
                Exception? error = await Record.ExceptionAsync(() => CallAsync(method, wrong: null, "1", flag));
                Assert.False(error is ArgumentException, $"{method} refused: {error?.Message}");
                if (zoho.Calls.Count != before + 1)
                    silent.Add($"{method}: {zoho.Calls.Count - before} calls");
            }
        }
        Assert.Empty(silent);
        Assert.All(zoho.Calls, call => Assert.NotNull(ZohoOperationTable.ScopeOf(call.Method, Route(call))));
        Assert.All(zoho.Calls, call => Assert.Equal(
            !OrganizationLess.Contains(call.Uri.AbsolutePath), call.Uri.Query.Contains("organization_id=20061234567", StringComparison.Ordinal)));
        HashSet<string> sent = [.. zoho.Calls.Select(call => call.Method + " " + Route(call))];
        // These three are sent by EnsureWebhookAsync, which has tests of its own.
        string[] provisioning = ["POST /settings/webhooks", "PUT /settings/webhooks/{webhook_id}", "POST /settings/workflows"];
        var orphans = ZohoOperationTable.All.Select(operation => operation.ToString()).Except(provisioning)
            .Where(operation => !sent.Contains(operation.Replace(" ", " /books/v3", StringComparison.Ordinal) is var full ? Plain(full) : ""));
        Assert.Empty(orphans);
    }

    [Theory]
    [InlineData("1/status/open")]
    [InlineData("..")]
    [InlineData("12a")]
    [InlineData("")]
    public async Task Refuses_a_wrong_id_before_the_wire_and_names_it(string wrong)
    {
        var zoho = new FakeZoho();
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), Fast);
        int tried = 0;
        foreach (Method method in Methods(books))
        {
            foreach (ParameterInfo id in method.Info.GetParameters().Where(one => one.ParameterType == typeof(string) && IsId(one.Name!)))
            {
                Exception? error = await Record.ExceptionAsync(() => CallAsync(method, id.Name, wrong));
                Assert.True(error is ArgumentException { ParamName: { } name } && name == id.Name, $"{method} took '{wrong}' as {id.Name}: {error?.GetType().Name} {error?.Message}");
                tried++;
            }
        }
        Assert.True(tried > 150, $"{tried} ids");
        Assert.Empty(zoho.Calls);
    }

    [Fact]
    public async Task Refuses_a_row_that_is_null_in_whatever_list_before_the_wire_and_says_where()
    {
        var zoho = new FakeZoho();
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), Fast);
        int lists = 0;
        List<string> taken = [];
        foreach (Method method in Methods(books))
        {
            object?[] arguments = Arguments(method, null, "1");
            foreach (Array list in arguments.SelectMany(Inputs.Lists).ToList())
            {
                object? row = list.GetValue(0);
                list.SetValue(null, 0);
                Exception? error = await Record.ExceptionAsync(() => CallAsync(method, arguments));
                if (error is not ArgumentException || !error.Message.Contains("[0] is null", StringComparison.Ordinal))
                    taken.Add($"{method} took null as {list.GetType().Name}: {error?.GetType().Name} {error?.Message}");
                list.SetValue(row, 0);
                lists++;
            }
        }
        Assert.True(taken.Count == 0, string.Join("\n", taken));
        Assert.True(lists > 40, $"{lists} lists");
        Assert.Empty(zoho.Calls);
    }

    [Fact]
    public async Task Refuses_a_page_size_below_one()
    {
        var zoho = new FakeZoho();
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), Fast);
        int lists = 0;
        foreach (Method method in Methods(books).Where(method => method.Info.ReturnType.Name == "ZohoList`1"))
        {
            object list = method.Info.Invoke(method.Target, Arguments(method, null, "1"))!;
            foreach (int size in (int[])[0, -1])
            {
                var error = Assert.Throws<TargetInvocationException>(() => list.GetType().GetMethod("AsPages")!.Invoke(list, [null, size]));
                Assert.IsType<ArgumentOutOfRangeException>(error.InnerException);
            }
            lists++;
        }
        Assert.True(lists > 25, $"{lists} lists");
        Assert.Empty(zoho.Calls);
        await Task.CompletedTask;
    }

    internal static void Fast(ZohoBooksOptions options)
    {
        options.Limits = new ZohoLimits { PerMinute = 100_000, Concurrent = 1000 };
        options.MaxRetries = 0;
    }

    private static bool IsId(string name) => name.EndsWith("Id", StringComparison.Ordinal) || name == "moduleApiName";

    internal static string Route(FakeZoho.Call call) => Plain(call.Uri.AbsolutePath);

    private static string Plain(string path) =>
        string.Join("/", path.Split('/').Select(segment => segment is ['{', ..] or "1" or "cm_debtor" ? "{id}" : segment));

    internal static IEnumerable<Method> Methods(object target)
    {
        foreach (Type contract in target.GetType().GetInterfaces().Where(one => one.Namespace == "ZohoBooks.Client"))
        {
            foreach (PropertyInfo property in contract.GetProperties().Where(property => property.PropertyType.IsInterface))
            {
                object resource = property.GetValue(target)!;
                foreach (MethodInfo method in property.PropertyType.GetMethods().Where(method => !method.IsSpecialName))
                    yield return new Method(resource, method, property.Name);
                foreach (Method nested in Methods(resource))
                    yield return nested;
            }
        }
    }

    internal static Task CallAsync(Method method, string? wrong, string value, bool flag = true) => CallAsync(method, Arguments(method, wrong, value, flag));

    internal static async Task CallAsync(Method method, object?[] arguments)
    {
        object result;
        try
        {
            result = method.Info.Invoke(method.Target, arguments)!;
        }
        catch (TargetInvocationException exception)
        {
            throw exception.InnerException!;
        }
        if (result is Task task)
            await task;
        else
            await EnumerateAsync((dynamic)result);
    }

    private static async Task EnumerateAsync<T>(ZohoList<T> list) => await list.CountAsync(Token);

    internal static object?[] Arguments(Method method, string? wrong, string value, bool flag = true) =>
        [.. method.Info.GetParameters().Select(parameter => parameter.Name == wrong ? value : parameter.ParameterType == typeof(bool) ? flag : Sample(parameter.ParameterType, parameter.Name!))];

    internal static object? Sample(Type type, string name)
    {
        if (type == typeof(CancellationToken))
            return Token;
        if (type == typeof(string))
            return name == "moduleApiName" ? "cm_debtor" : "1";
        if (type == typeof(bool) || type == typeof(bool?))
            return true;
        if (type == typeof(decimal) || type == typeof(decimal?))
            return 1m;
        if (type == typeof(int?))
            return 1;
        if (type == typeof(Instant?) || type == typeof(LocalDate?))
            return type == typeof(LocalDate?) ? new LocalDate(2026, 6, 9) : null;
        if (type == typeof(ContactType) || type == typeof(ContactType?))
            return ContactType.Vendor;
        if (type == typeof(UniqueField))
            return new UniqueField("cf_key", "A-1");
        if (type == typeof(Attachment))
            return new Attachment("a.txt", new MemoryStream([1]));
        if (type == typeof(CreditApplication))
            return new CreditApplication { VendorCreditId = "1", AmountApplied = 1 };
        if (type == typeof(InvoiceCredit))
            return new InvoiceCredit { CreditNoteId = "1", AmountApplied = 1 };
        if (type == typeof(LocalDateTime))
            return new LocalDateTime(2026, 6, 20, 10, 0);
        if (type == typeof(JsonObject))
            return new JsonObject { ["cf_amount"] = 1m };
        if (type == typeof(WebhookRule))
            return new WebhookRule("n", "invoice", new Uri("https://x.example"), "abcdefghijkl");
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>))
            return Activator.CreateInstance(type, Sample(type.GetGenericArguments()[0], name));
        if (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) || type.GetGenericTypeDefinition() == typeof(IEnumerable<>)))
        {
            Type item = type.GetGenericArguments()[0];
            // A credit names a note or a payment, and each goes to a list of its own.
            if (item == typeof(CreditApplication))
                return new[] { (CreditApplication)Sample(item, name)!, new CreditApplication { PaymentId = "1", AmountApplied = 1 } };
            if (item == typeof(InvoiceCredit))
                return new[] { (InvoiceCredit)Sample(item, name)!, new InvoiceCredit { PaymentId = "1", AmountApplied = 1 } };
            var items = Array.CreateInstance(item, 1);
            items.SetValue(Sample(item, name), 0);
            return items;
        }
        if (type.IsValueType || typeof(IDictionary).IsAssignableFrom(type) || type == typeof(IDictionary<string, System.Text.Json.JsonElement>) || type.Name.EndsWith("Filter", StringComparison.Ordinal))
            return type.IsValueType && Nullable.GetUnderlyingType(type) is { } plain ? Activator.CreateInstance(plain) : type.IsValueType ? Activator.CreateInstance(type) : null;
        ConstructorInfo constructor = type.GetConstructors().OrderBy(one => one.GetParameters().Length).First();
        object made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Sample(parameter.ParameterType, parameter.Name!))]);
        foreach (PropertyInfo property in type.GetProperties().Where(property => property.CanWrite && property.GetIndexParameters().Length == 0 && property.PropertyType != type))
        {
            if (property.PropertyType.IsGenericType && property.PropertyType.GetGenericArguments()[0] == type)
            {
                // A tree: one more level will do.
                var children = Array.CreateInstance(type, 1);
                object child = Activator.CreateInstance(type)!;
                foreach (PropertyInfo own in type.GetProperties().Where(own => own.CanWrite && !own.PropertyType.GetGenericArguments().Contains(type)))
                    own.SetValue(child, Sample(own.PropertyType, own.Name));
                children.SetValue(child, 0);
                property.SetValue(made, children);
                continue;
            }
            property.SetValue(made, Sample(property.PropertyType, property.Name));
        }
        return made;
    }

    internal sealed record Method(object Target, MethodInfo Info, string Resource)
    {
        public override string ToString() => Resource + "." + Info.Name;
    }
}
