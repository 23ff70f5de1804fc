using System.Collections;
using System.Reflection;
using NodaTime;

namespace Procore.Client.Tests;

/// <summary>Calls every typed operation there is, found by reflection: an operation that is added later is called too.</summary>
internal static class Operations
{
    /// <summary>Every operation by name, with the calls that it sent.</summary>
    public static async Task<List<(string Name, List<Sent> Calls)>> CallAllAsync(Wire wire, IProcoreClient client, long id, CancellationToken cancellationToken)
    {
        wire.Answer = sent => Answer(sent, id);
        var called = new List<(string, List<Sent>)>();
        foreach (PropertyInfo group in typeof(IProcoreClient).GetProperties().Where(property => property.PropertyType.IsInterface))
        {
            foreach (MethodInfo method in group.PropertyType.GetMethods())
            {
                int before = wire.Calls.Count;
                object?[] arguments = [.. method.GetParameters().Select(parameter => Sample(parameter.ParameterType, id, cancellationToken))];
                await CallAsync(method, group.GetValue(client), arguments, id, cancellationToken);
                // What is of a project or of the company goes two ways.
                int optional = Array.FindIndex(method.GetParameters(), parameter => parameter is { Name: "projectId", HasDefaultValue: true });
                if (optional >= 0)
                {
                    arguments[optional] = null;
                    await CallAsync(method, group.GetValue(client), arguments, id, cancellationToken);
                }

                called.Add((group.Name + "." + method.Name, wire.Calls[before..]));
            }
        }

        return called;
    }

    /// <summary>Every operation by name, to be called; what it answers comes out of the task, for a list its rows.</summary>
    public static IEnumerable<(string Name, Type Returns, Func<Task<object?>> Call)> Each(IProcoreClient client, long id, CancellationToken cancellationToken)
    {
        foreach (PropertyInfo group in typeof(IProcoreClient).GetProperties().Where(property => property.PropertyType.IsInterface))
        {
            foreach (MethodInfo method in group.PropertyType.GetMethods())
            {
                yield return (group.Name + "." + method.Name, method.ReturnType, async () =>
                {
                    object? result = method.Invoke(group.GetValue(client), [.. method.GetParameters().Select(parameter => Sample(parameter.ParameterType, id, cancellationToken))]);
                    if (result is not Task task)
                        return await RowsAsync((dynamic)result!, cancellationToken);
                    await task;
                    return task.GetType().GetProperty("Result")?.GetValue(task);
                }
                );
            }
        }
    }

    private static async Task<object?> RowsAsync<T>(ProcoreList<T> list, CancellationToken cancellationToken) => await list.ToListAsync(cancellationToken);

    public static async Task CallAsync(MethodInfo method, object? group, object?[] arguments, long id, CancellationToken cancellationToken)
    {
        object result = method.Invoke(group, arguments)!;
        if (result is Task task)
            await task;
        else
            await (Task)typeof(Operations).GetMethod(nameof(Drain), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(result.GetType().GenericTypeArguments[0]).Invoke(null, [result, id, cancellationToken])!;
    }

    /// <summary>Whether its answers are wrapped, as all of the version 2.0 are and a few before it.</summary>
    public static bool IsWrapped(Sent sent) =>
        sent.Path.StartsWith("/rest/v2.", StringComparison.Ordinal) || sent.Path.Contains("/budget_changes", StringComparison.Ordinal)
        || (sent.Method == "POST" && sent.Path.EndsWith("/budget_view_snapshots", StringComparison.Ordinal));

    public static HttpResponseMessage Answer(Sent sent, long id) =>
        IsWrapped(sent) && (sent.Method != "DELETE" || sent.Path.EndsWith("/bulk", StringComparison.Ordinal))
            ? Wire.List($$"""{"data":{{Data(sent, id)}}}""")
        : sent.Path.EndsWith("/budget", StringComparison.Ordinal) ? Wire.Json("""{"locked":false}""")
        : sent.Path.EndsWith("/uploads", StringComparison.Ordinal) ? Wire.Json("""{"uuid":"1-a","url":"https://storage.example/","fields":{"key":"k"}}""")
        : sent.Path.EndsWith("/folders", StringComparison.Ordinal) ? Wire.Json($$"""{"id":"{{id}}"}""")
        : sent.Path.EndsWith("/company_base_url", StringComparison.Ordinal) ? Wire.Json("""{"zone":"US02"}""")
        : sent.Path.EndsWith("/currency_configuration", StringComparison.Ordinal) ? Wire.Json("""{"currency_iso_code":"USD"}""")
        : sent.Path.EndsWith("/invoice_configuration", StringComparison.Ordinal) ? Wire.Json($$"""{"contract_id":"{{id}}"}""")
        // These answer their rows, and nothing beside them.
        : sent.Path.EndsWith("/uoms/sync", StringComparison.Ordinal) || sent.Path.EndsWith("/budget_details", StringComparison.Ordinal) ? Wire.Json($$"""[{"id":{{id}}}]""")
        : sent.Path.EndsWith("/copy_subset_from_standard_list", StringComparison.Ordinal) ? Wire.Json($$"""{"successes":[{"id":{{id}}}],"failures":[]}""")
        : sent.Path.EndsWith("/sync", StringComparison.Ordinal) || sent.Path.EndsWith("/bulk_create", StringComparison.Ordinal) ? Wire.Json("""{"entities":[],"errors":[]}""")
        : sent.Method == "DELETE" ? new HttpResponseMessage(System.Net.HttpStatusCode.NoContent)
        : sent.Method == "GET" && !char.IsDigit(sent.Path[^1]) ? Wire.List($$"""[{"id":{{id}}}]""")
        : Wire.Json($$"""{"id":"{{id}}"}""");

    private static string Data(Sent sent, long id) =>
        sent.Method == "DELETE" ? $$"""{"succeeded":["{{id}}"]}"""
        : sent.Path.EndsWith("/codes/ids", StringComparison.Ordinal) ? $$"""["{{id}}"]"""
        : sent.Path.EndsWith("_settings", StringComparison.Ordinal) ? """{"sync_wbs_code":false}"""
        : sent.Path.EndsWith("/hooks", StringComparison.Ordinal) && sent.Method == "GET" ? $$"""[{"id":"{{id}}","namespace":"other"}]"""
        : sent.Path.EndsWith("/triggers", StringComparison.Ordinal) ? $$"""[{"id":"{{id}}","resource_name":"Others","event_type":"create"}]"""
        : sent.Path.EndsWith("/bulk", StringComparison.Ordinal) || (sent.Method == "GET" && !char.IsDigit(sent.Path[^1]) && !sent.Path.EndsWith("/summary", StringComparison.Ordinal))
            ? $$"""[{"id":"{{id}}"}]"""
            : sent.Path.EndsWith("/summary", StringComparison.Ordinal) ? """{"draft_change_total":"1"}"""
        : $$"""{"id":"{{id}}"}""";

    public static object? Sample(Type type, long id, CancellationToken cancellationToken)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Sample(inner, id, cancellationToken);
        if (type == typeof(long))
            return id;
        if (type == typeof(CancellationToken))
            return cancellationToken;
        if (type == typeof(bool))
            return true;
        if (type == typeof(string))
            return "text-that-is-long";
        if (type == typeof(Uri))
            return new Uri("https://host.example/hook");
        if (type == typeof(LocalDate))
            return new LocalDate(2026, 1, 2);
        if (type == typeof(decimal))
            return (decimal)id;
        if (type.IsValueType && type.GetConstructor([typeof(string)]) is { } open)
            return open.Invoke(["text"]);
        if (type == typeof(WebhookSubscription))
            return new WebhookSubscription("text", WebhookEventKind.Create);
        if (type.IsGenericType && new[] { typeof(IEnumerable<>), typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>) }.Contains(type.GetGenericTypeDefinition()))
        {
            Type item = type.GenericTypeArguments[0];
            var items = Array.CreateInstance(item, 1);
            ((IList)items)[0] = Sample(item, id, cancellationToken);
            return items;
        }

        if (type.Name.EndsWith("Filter", StringComparison.Ordinal))
            return null;
        if (type == typeof(ProcoreCustomFieldInput))
            return ProcoreCustomFieldInput.Of(id, "text");
        if (type == typeof(ProcoreFile))
            return new ProcoreFile("text.pdf", new MemoryStream([1, 2, 3]));
        if (type == typeof(WbsSegmentChoice))
            return new WbsSegmentChoice(id, id);
        Assert.True(type.IsClass && type.GetConstructor(Type.EmptyTypes) is not null, "Operations does not know how to make a " + type.Name + ".");
        object input = Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in type.GetProperties().Where(property => property.CanWrite))
        {
            Type member = property.PropertyType;
            if (member == typeof(string) || member == typeof(long) || member == typeof(Uri) || member == typeof(Optional<string?>) || member == typeof(long?) || member == typeof(Optional<long?>) || member == typeof(Optional<LocalDate?>) || member == typeof(Optional<decimal?>)
                || (member.IsGenericType && member.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)) || IsInput(member))
            {
                bool optional = member.Name.StartsWith("Optional", StringComparison.Ordinal);
                object? value = Sample(optional ? member.GenericTypeArguments[0] : member, id, cancellationToken);
                property.SetValue(input, optional ? Activator.CreateInstance(member, value) : value);
            }
        }

        return input;
    }

    private static bool IsInput(Type member) =>
        (member.IsGenericType ? member.GenericTypeArguments[0] : member) is { IsClass: true, Namespace: "Procore.Client" } type && type.GetProperty("AdditionalMembers") is not null;

    private static async Task Drain<T>(ProcoreList<T> page, long id, CancellationToken cancellationToken)
    {
        List<T> rows = await page.ToListAsync(cancellationToken);
        T row = Assert.Single(rows);
        // A few records are known by a text, or by nothing.
        if (typeof(T).GetProperty("Id") is { } key && key.PropertyType != typeof(string))
            Assert.Equal(id, key.GetValue(row));
    }
}
