using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using ZohoProcore.Sync;

namespace Benchmarks;

/// <summary>
/// The command <c>accept</c>: how long a webhook takes until it is on disk, where so many come a second, whether or not those before were
/// answered. Counted from the moment at which it should have come, so what waits for its turn is in it.
/// </summary>
internal static class AcceptCommand
{
    public const string Usage = "accept [A-SECOND [SECONDS]]: how long webhooks take until they are on disk; 1000 a second for ten seconds by default";

    private const string Id = "accept";
    private const string Secret = "benchmark12345";
    private const int OrdersAtOnce = 5_000;

    public static async Task<int> RunAsync(string[] options, TextWriter output, TextWriter error)
    {
        var asked = options.Select(GrowthCommand.Number).ToList();
        if (asked.Count > 2 || asked.Contains(null) || asked.Contains(0))
        {
            error.WriteLine(Usage);
            return 2;
        }

        var (rate, seconds) = (asked.FirstOrDefault() ?? 1000, asked.Skip(1).FirstOrDefault() ?? 10);
        var folder = Directory.CreateTempSubdirectory("accept").FullName;
        try
        {
            using var store = new RelationalSyncStore(() => new SqliteConnection($"Data Source={Path.Combine(folder, "sync.db")}"), SqlDialect.Sqlite, TimeProvider.System);
            await store.InitializeAsync();
            await store.SaveConnectionAsync(new() { Id = Id, OrganizationId = "20061234567", Environment = Procore.Client.ProcoreEnvironment.Production, CompanyId = 1 });
            var vault = new StoredSecret(store);
            await vault.WriteAsync(Id, CredentialNames.ZohoWebhookSecret, Secret);
            var intake = new WebhookIntake(store, vault, TimeProvider.System);
            _ = Accept(intake, rate, 3);
            var (times, took) = Accept(intake, rate, seconds);
            Array.Sort(times);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{times.Length:#,0} webhooks, {rate:#,0} a second for {seconds} s, all on disk after {took.TotalSeconds:0.0} s: median {times[times.Length / 2]:0.0} ms, 95 % {times[times.Length * 95 / 100]:0.0} ms, 99 % {times[times.Length * 99 / 100]:0.0} ms, longest {times[^1]:0.0} ms.\n"));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static (double[] Milliseconds, TimeSpan Took) Accept(WebhookIntake intake, int rate, int seconds)
    {
        var times = new double[rate * seconds];
        using var left = new CountdownEvent(times.Length);
        using var pause = new SemaphoreSlim(0);
        var started = Stopwatch.GetTimestamp();
        Exception? wrong = null;
        for (var i = 0; i < times.Length; i++)
        {
            var (number, due) = (i, started + (long)(i * (double)Stopwatch.Frequency / rate));
            while (Stopwatch.GetTimestamp() < due)
            {
                pause.Wait(1);
            }

            ThreadPool.UnsafeQueueUserWorkItem(_ => _ = OneAsync(number, due), null);
        }

        left.Wait();
        return wrong is null ? (times, Stopwatch.GetElapsedTime(started)) : throw new InvalidOperationException("A webhook was not accepted.", wrong);

        async Task OneAsync(int number, long due)
        {
            try
            {
                var body = Encoding.UTF8.GetBytes(string.Create(
                    CultureInfo.InvariantCulture, $$$"""{"purchaseorder":{"purchaseorder_id":"{{{460_000_000_000_000 + (number % OrdersAtOnce)}}}"}}"""));
                var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), body));
                var answer = await intake.AcceptZohoAsync(Id, new() { Signature = signature, Body = body });
                times[number] = Stopwatch.GetElapsedTime(due).TotalMilliseconds;
                wrong = answer == WebhookAnswer.Accepted ? wrong : new InvalidOperationException($"It was {answer}.");
            }
            catch (Exception problem)
            {
                wrong = problem;
            }
            finally
            {
                left.Signal();
            }
        }
    }

    // Read from the store for each webhook, as a host's vault does; not encrypted.
    private sealed class StoredSecret(ISyncStore store) : ICredentialVault
    {
        public async ValueTask<string?> ReadAsync(string connectionId, string name, CancellationToken cancellationToken = default) =>
            (await store.GetSecretAsync(connectionId, name, cancellationToken))?.CipherText;

        public async ValueTask WriteAsync(string connectionId, string name, string value, CancellationToken cancellationToken = default) =>
            _ = await store.PutSecretAsync(connectionId, name, value, null, cancellationToken);
    }
}
