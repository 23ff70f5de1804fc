using System.Net;
using System.Reflection;
using System.Text;

namespace Procore.Client.Tests;

/// <summary>The documented exceptions do not depend on which Polly a host has loaded.</summary>
public class OlderPollyTests
{
    [Fact]
    public async Task Error_paths_are_the_same_beside_an_older_Polly()
    {
        string here = await ErrorPaths.RunAsync();
        Assert.Equal("Polly 8.9.1; ProcoreException 500 unknown; ProcoreException  unknown; ProcoreException  unknown; ProcoreException  circuit 15 s", here);
        string there = await new OlderPolly(typeof(OlderPollyTests).Assembly).RunAsync(typeof(ErrorPaths), nameof(ErrorPaths.RunAsync));
        Assert.Equal(here.Replace("8.9.1", "8.4.2", StringComparison.Ordinal), there);
    }

    [Fact]
    public void Nothing_is_used_that_an_older_Polly_does_not_have()
    {
        string[] used = [.. OlderPolly.UsedBy(typeof(IProcoreClient).Assembly)];
        Assert.True(used.Length > 20, string.Join("\n", used));
        Assert.Empty(used.Except(new OlderPolly(typeof(OlderPollyTests).Assembly).Offers()));
    }

    public static class ErrorPaths
    {
        /// <summary>What calls throw: a 500 and a lost answer of a POST, an attempt that takes too long, an open circuit.</summary>
        public static async Task<string> RunAsync()
        {
            string version = typeof(Polly.ResiliencePipeline).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()!.Version;
            List<string> seen = ["Polly " + string.Join('.', version.Split('.').Take(3))];
            await PostAsync((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.InternalServerError)), seen);
            await PostAsync((_, _) => throw new HttpRequestException("reset", new IOException("reset")), seen);
            await PostAsync(
                async (_, token) =>
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
                    return new HttpResponseMessage();
                },
                seen);

            using IProcoreClient procore = Create((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.BadGateway)));
            ProcoreException? last = null;
            for (int i = 0; i < 30 && last?.RetryAfter is null; i++)
                last = await ThrownAsync(() => procore.Projects.GetAsync(1, CancellationToken.None));
            seen.Add($"{last!.GetType().Name} {last.Status} circuit {Math.Ceiling(last.RetryAfter!.Value.TotalSeconds)} s");
            return string.Join("; ", seen);
        }

        private static async Task PostAsync(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer, List<string> seen)
        {
            using IProcoreClient procore = Create(answer);
            ProcoreException thrown = await ThrownAsync(() => procore.Vendors.CreateAsync(new() { Name = "Zenith Steel" }, CancellationToken.None));
            seen.Add($"{thrown.GetType().Name} {thrown.Status} {(thrown.OutcomeUnknown ? "unknown" : "known")}");
        }

        private static IProcoreClient Create(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) => ProcoreClient.Create(new ProcoreOptions
        {
            Environment = ProcoreEnvironment.Production,
            CompanyId = 7,
            ClientId = "id",
            ClientSecret = "secret",
            MaxRetries = 0,
            AttemptTimeout = TimeSpan.FromSeconds(2),
            PrimaryHandler = () => new Answering(answer),
        });

        private static async Task<ProcoreException> ThrownAsync(Func<Task> call)
        {
            try
            {
                await call();
            }
            catch (ProcoreException exception)
            {
                return exception;
            }
            throw new InvalidOperationException("nothing was thrown");
        }

        private sealed class Answering(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                request.RequestUri!.AbsolutePath == "/oauth/token"
                    ? Task.FromResult(new HttpResponseMessage
                    {
                        Content = new StringContent("""{"access_token":"t","token_type":"Bearer","expires_in":5400}""", Encoding.UTF8, "application/json"),
                    })
                    : answer(request, cancellationToken);
        }
    }
}
