using System.Diagnostics;
using Npgsql;

namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>
/// A PostgreSQL of the tests' own: in a temporary folder, behind a socket in it, so that no port is open or taken. It ends with the tests, however they end, and its
/// folder goes with it. It sorts texts as English does, so that whoever means code points has to say so.
/// </summary>
internal sealed class PostgreSqlServer
{
    /// <summary>Standing input is its life: a line restarts the server as after a crash, and the end of it is its end.</summary>
    private const string Script =
        """
        set -eu
        bin=$1 home=$2 port=$3 tls=$4
        exec 2>"$home/script.log"
        as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
        stop() { kill -QUIT "$(head -n 1 "$home/data/postmaster.pid")"; wait; }
        start() {
            as "$bin/postgres" -D "$home/data" -k "$home" -c listen_addresses="${tls:+127.0.0.1}" -c ssl="$([ -n "$tls" ] && echo on || echo off)" -c port="$port" -c fsync=off -c max_connections=200 >>"$home/server.log" 2>&1 &
            for i in $(seq 600); do
                if "$bin/pg_isready" -q -h "$home" -p "$port"; then echo ready; return; fi
                sleep 0.1
            done
            exit 1
        }
        if [ "$(id -u)" = 0 ]; then chown postgres "$home"; fi
        as "$bin/initdb" -D "$home/data" -A trust -U sync -E UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=en --no-sync >"$home/server.log" 2>&1
        if [ -n "$tls" ]; then
            install -m 600 "$tls/server.crt" "$tls/server.key" "$home/data"
            if [ "$(id -u)" = 0 ]; then chown postgres "$home/data/server.crt" "$home/data/server.key"; fi
            printf 'local all all trust\nhostssl all all 127.0.0.1/32 scram-sha-256\n' >"$home/data/pg_hba.conf"
        fi
        start
        while read -r line; do stop; start; done
        stop || true
        rm -rf "$home"
        """;

    private const int Usual = 5432;

    private static readonly Lazy<Task<PostgreSqlServer>> OfAll = new(() => StartAsync());

    private readonly Process _script;
    private readonly string _home;

    private readonly int _port;

    private PostgreSqlServer(Process script, string home, int port) => (_script, _home, _port) = (script, home, port);

    /// <summary>One server that all tests share, each in a schema of its own. Without PostgreSQL on this machine the test is skipped, and fails in CI.</summary>
    public static Task<PostgreSqlServer> SharedAsync()
    {
        SkipWithoutPrograms();
        return OfAll.Value;
    }

    /// <summary>A server of a test's own, to do with it as it likes.</summary>
    public static Task<PostgreSqlServer> OwnAsync()
    {
        SkipWithoutPrograms();
        return StartAsync();
    }

    /// <summary>A server of a test's own that listens at 127.0.0.1 as well, where it takes TLS and passwords alone.</summary>
    /// <param name="port">Where.</param>
    /// <param name="tls">The folder with its certificate and key, as <c>server.crt</c> and <c>server.key</c>.</param>
    public static Task<PostgreSqlServer> OverTlsAsync(int port, string tls)
    {
        SkipWithoutPrograms();
        return StartAsync(port, tls);
    }

    /// <summary>Where it listens.</summary>
    public string Socket => Path.Combine(_home, FormattableString.Invariant($".s.PGSQL.{_port}"));

    /// <summary>How to connect.</summary>
    /// <param name="schema">Where the tables are.</param>
    /// <param name="user">As whom; who owns the server by default.</param>
    public string ConnectionString(string schema, string user = "sync") => new NpgsqlConnectionStringBuilder
    {
        Host = _home,
        Port = _port,
        Username = user,
        Database = "postgres",
        SearchPath = schema,
        MaxPoolSize = 20,
    }.ConnectionString;

    /// <summary>Stops it as a crash would, and starts it again; all connections are lost.</summary>
    public async Task RestartAsync()
    {
        await _script.StandardInput.WriteLineAsync("restart");
        await _script.StandardInput.FlushAsync();
        await IsReadyAsync();
    }

    /// <summary>Ends it before the tests are over.</summary>
    public async Task EndAsync()
    {
        _script.StandardInput.Close();
        await _script.WaitForExitAsync();
        _script.Dispose();
    }

    private static async Task<PostgreSqlServer> StartAsync(int port = Usual, string tls = "")
    {
        var home = Directory.CreateTempSubdirectory("sync-pg-").FullName;
        var start = new ProcessStartInfo("bash", ["-c", Script, "bash", Programs()!, home, FormattableString.Invariant($"{port}"), tls]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var server = new PostgreSqlServer(Process.Start(start)!, home, port);
        await server.IsReadyAsync();
        return server;
    }

    private async Task IsReadyAsync()
    {
        var line = await _script.StandardOutput.ReadLineAsync();
        if (line == "ready") return;
        var logs = Directory.Exists(_home) ? Directory.GetFiles(_home, "*.log").Order(StringComparer.Ordinal).Select(File.ReadAllText) : [];
        throw new InvalidOperationException($"PostgreSQL did not start:\n{string.Join('\n', logs)}");
    }

    // Where Debian has them: several versions may stand side by side.
    private static string? Programs() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    private static void SkipWithoutPrograms()
    {
        const string Reason = "PostgreSQL is not installed: apt-get install postgresql.";
        if (Programs() is not null) return;
        if (Environment.GetEnvironmentVariable("CI") != "true") Assert.Skip(Reason);
        throw new InvalidOperationException(Reason);
    }
}
