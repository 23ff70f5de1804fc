using System.Net;
using System.Reflection;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

/// <summary>What may have had its effect is not sent again. Found by reflection, so that an operation that is added later cannot be forgotten.</summary>
[Collection(SimulatedTime.Name)]
public sealed class SentOnceTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    // The values of the segments are what a code is found by: a second one finds what the first one made. A report is asked for with a body, and nothing is written.
    private static readonly string[] SaidAgain = ["WorkBreakdown.CreateCodeAsync", "Budget.ListDetailsAsync"];

    private static readonly string[] Attaching = ["ChangeEventAttachmentIds", "DrawingRevisionIds", "FileIds", "FileVersionIds", "FormIds", "ImageIds", "UploadIds"];

    [Fact]
    public async Task No_post_is_sent_again_when_nobody_knows_what_became_of_it()
    {
        using IProcoreClient any = new Wire().Client();
        int operations = Operations.Each(any, 5, None).Count();
        List<string> again = [];
        int posts = 0;
        for (int at = 0; at < operations; at++)
        {
            var wire = new Wire(sent => sent.Method == "POST" ? new HttpResponseMessage(HttpStatusCode.InternalServerError) : Operations.Answer(sent, 5));
            using IProcoreClient client = wire.Client();
            (string name, _, Func<Task<object?>> call) = Operations.Each(client, 5, None).ElementAt(at);
            _ = await Record.ExceptionAsync(() => wire.Time.RunAsync(call()));
            int sends = wire.Calls.Count(sent => sent.Method == "POST");
            posts += Math.Min(sends, 1);
            if (sends > 1)
                again.Add(name);
        }

        Assert.True(posts > 35, $"Only {posts} operations send a POST.");
        Assert.Equal(SaidAgain, again);
    }

    [Fact]
    public async Task No_update_that_attaches_anything_is_sent_again_when_nobody_knows_what_became_of_it()
    {
        int attached = 0;
        foreach (PropertyInfo group in typeof(IProcoreClient).GetProperties().Where(property => property.PropertyType.IsInterface))
        {
            foreach (MethodInfo update in group.PropertyType.GetMethods().Where(method => method.Name == "UpdateAsync"))
            {
                PropertyInfo[] lists = [.. update.GetParameters().SelectMany(parameter => parameter.ParameterType.GetProperties()).Where(property => Attaching.Contains(property.Name))];
                if (lists.Length > 0)
                    Assert.True(await SendsAsync(group, update, null) > 1, $"{group.Name} is not sent again at all.");
                foreach (PropertyInfo list in lists)
                {
                    if (list.DeclaringType == typeof(BudgetChangeInput))
                        continue; // documented to replace all that are attached, so a second send does nothing more
                    attached++;
                    Assert.True(await SendsAsync(group, update, list) == 1, $"{group.Name} attaches {list.Name} twice.");
                }
            }
        }

        Assert.True(attached > 25, $"Only {attached} lists attach anything.");
    }

    /// <summary>How often an update is sent whose answers are lost; a list of its input has one id in it.</summary>
    private static async Task<int> SendsAsync(PropertyInfo group, MethodInfo update, PropertyInfo? list)
    {
        var wire = new Wire(_ => throw new HttpRequestException("reset"));
        using IProcoreClient client = wire.Client();
        object?[] arguments = [.. update.GetParameters().Select(parameter => parameter.ParameterType == typeof(long) || parameter.ParameterType == typeof(CancellationToken)
            ? Operations.Sample(parameter.ParameterType, 5, None) : Activator.CreateInstance(parameter.ParameterType))];
        object changes = arguments.Single(argument => argument is not (long or CancellationToken))!;
        if (changes.GetType().GetProperty("ContractId") is { } contract && contract.PropertyType == typeof(long))
            contract.SetValue(changes, 5L);
        list?.SetValue(changes, Operations.Sample(list.PropertyType, 5, None));
        var work = (Task)update.Invoke(group.GetValue(client), arguments)!;
        await Assert.ThrowsAnyAsync<ProcoreException>(() => wire.Time.RunAsync(work));
        return wire.Calls.Count(sent => sent.Method == "PATCH");
    }
}
