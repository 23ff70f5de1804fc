using System.Net;

namespace ZohoBooks.Client.Tests;

/// <summary>The documented exceptions do not depend on which Polly a host has loaded.</summary>
public class OlderPollyTests
{
    [Fact]
    public async Task Error_paths_are_the_same_beside_an_older_Polly()
    {
        string here = await ErrorPaths.RunAsync();
        Assert.Equal("Polly 8.9.1; ZohoBooksException 500 unknown; ZohoBooksException  unknown; ZohoBooksException  unknown; ZohoBooksException  circuit 15 s", here);
        string there = await new OlderPolly(typeof(OlderPollyTests).Assembly).RunAsync(typeof(ErrorPaths), nameof(ErrorPaths.RunAsync));
        Assert.Equal(here.Replace("8.9.1", "8.4.2", StringComparison.Ordinal), there);
    }

    [Fact]
    public void Nothing_is_used_that_an_older_Polly_does_not_have()
    {
        string[] used = [.. OlderPolly.UsedBy(typeof(IZohoBooksClient).Assembly)];
        Assert.True(used.Length > 20, string.Join("\n", used));
        Assert.Empty(used.Except(new OlderPolly(typeof(OlderPollyTests).Assembly).Offers()));
    }

    public static class ErrorPaths
    {
        /// <summary>What calls throw: a 500 and a lost answer of a POST, an attempt that takes too long, an open circuit.</summary>
        public static async Task<string> RunAsync()
        {
            List<string> seen = ["Polly " + typeof(Polly.ResiliencePipeline).Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyFileVersionAttribute), false)
                .Cast<System.Reflection.AssemblyFileVersionAttribute>().Select(version => string.Join('.', version.Version.Split('.').Take(3))).Single()];
            var zoho = new FakeZoho { Api = FakeZoho.Sequence(() => FakeZoho.Json(500, "{}")) };
            await PostAsync(zoho, seen);
            zoho.Api = (_, _, _) => throw new HttpRequestException("reset", new IOException("reset"));
            await PostAsync(zoho, seen);
            zoho.Api = async (_, _, token) =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
                return FakeZoho.Json(200, "{}");
            };
            await PostAsync(zoho, seen);

            zoho.Api = FakeZoho.Sequence(() => FakeZoho.Json(502, "{}"));
            using IZohoBooksClient books = FakeZoho.Client(zoho, TimeProvider.System, Once);
            ZohoBooksException? last = null;
            for (int i = 0; i < 30 && last?.RetryAfter is null; i++)
                last = await ThrownAsync(() => books.Bills.GetAsync("1", CancellationToken.None));
            seen.Add($"{last!.GetType().Name} {last.Status} circuit {Math.Ceiling(last.RetryAfter!.Value.TotalSeconds)} s");
            return string.Join("; ", seen);
        }

        private static async Task PostAsync(FakeZoho zoho, List<string> seen)
        {
            using IZohoBooksClient books = FakeZoho.Client(zoho, TimeProvider.System, Once);
            ZohoBooksException thrown = await ThrownAsync(() => books.PurchaseOrders.MarkOpenAsync("1", CancellationToken.None));
            seen.Add($"{thrown.GetType().Name} {thrown.Status} {(thrown.OutcomeUnknown ? "unknown" : "known")}");
        }

        private static void Once(ZohoBooksOptions options) => (options.MaxRetries, options.AttemptTimeout) = (0, TimeSpan.FromSeconds(2));

        private static async Task<ZohoBooksException> ThrownAsync(Func<Task> call)
        {
            try
            {
                await call();
            }
            catch (ZohoBooksException exception)
            {
                return exception;
            }
            throw new InvalidOperationException("nothing was thrown");
        }
    }
}
